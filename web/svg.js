/**
 * Paints an SVG of ours into points. The page paints it itself, with the font that it has, rather than as an image: a
 * browser gives an image no font of the page's, and an image would need the content policy to be wider.
 */
import { families } from "./text.js";

/**
 * A picture as the core writes one (src/publish/svg.cpp): boxes, circles, lines and words, nothing inside anything.
 * @param {string} svg  @param {number} scale  device px for each px of the picture
 */
export function paintSvg(svg, scale) {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(number(root, "width") * scale);
  canvas.height = Math.ceil(number(root, "height") * scale);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(scale, scale);
  context.lineJoin = "round";
  context.direction = "ltr";
  for (const shape of root.children) {
    if (shape.localName === "text") paintWords(context, shape);
    else if (shape.localName !== "title") paintShape(context, shape);
  }
  return canvas;
}

/** @param {Element} element  @param {string} name */
function number(element, name, otherwise = 0) {
  return Number(element.getAttribute(name) ?? otherwise);
}

/** @param {CanvasRenderingContext2D} context  @param {Element} shape */
function paintShape(context, shape) {
  context.beginPath();
  switch (shape.localName) {
    case "rect": {
      const [x, y, width, height, radius] = ["x", "y", "width", "height", "rx"].map((name) => number(shape, name));
      context.roundRect(x, y, width, height, radius);
      break;
    }
    case "circle":
      context.arc(number(shape, "cx"), number(shape, "cy"), number(shape, "r"), 0, 2 * Math.PI);
      break;
    case "polygon":
    case "polyline":
      for (const point of (shape.getAttribute("points") ?? "").split(" ")) {
        const [x, y] = point.split(",").map(Number);
        context.lineTo(x, y);
      }
      if (shape.localName === "polygon") context.closePath();
      break;
    default: throw new Error(`A picture holds <${shape.localName}>, which this cannot paint.`);
  }
  const [fill, stroke] = [shape.getAttribute("fill") ?? "none", shape.getAttribute("stroke") ?? "none"];
  if (fill !== "none") {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke === "none") return;
  const dash = number(shape, "stroke-dasharray");
  context.setLineDash(dash ? [dash] : []);
  context.strokeStyle = stroke;
  context.lineWidth = number(shape, "stroke-width", 1);
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context  @param {Element} words */
function paintWords(context, words) {
  context.font = `${words.getAttribute("font-weight") ?? 400} ${number(words, "font-size")}px ${families}`;
  const anchors = /** @type {Record<string, CanvasTextAlign>} */ ({ start: "left", middle: "center", end: "right" });
  context.textAlign = anchors[words.getAttribute("text-anchor") ?? "start"];
  context.fillStyle = words.getAttribute("fill") ?? "";
  context.fillText(words.textContent ?? "", number(words, "x"), number(words, "y"));
}
