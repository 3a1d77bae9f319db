// British spelling, by the dictionary and a list of names and field words.
import dictionary from "dictionary-en-gb";
import nspell from "nspell";

const speller = nspell(dictionary);
const word = /\p{L}[\p{L}\p{M}\d’'-]*/gu;
const overseas = /[iy]z(e|es|ed|er|ers|ing|ation|ations|able)$/i;

/** The dictionary leaves out accents: "cafe". @param {string} each */
const isInDictionary = (each) => speller.correct(each.normalize("NFD").replace(/\p{M}/gu, ""));

/** @param {string} each */
const isBritish = (each) => isInDictionary(each) && !isOverseas(each);

/**
 * "Organize", which the dictionary may know, has a twin, "organise", which it does know. "Size" has none.
 * @param {string} each
 */
function isOverseas(each) {
  if (!overseas.test(each) || /^(prize|prizes|seize|seizes|seized|seizing)$/i.test(each)) return false;
  return speller.correct(each.replace(/z(?=[a-z]+$)/i, "s"));
}

/**
 * The words of a text that are spelt wrongly; those with a digit in them are codes.
 * @param {string} text
 * @param {(each: string) => boolean} known  whether a list has the word
 */
export function misspelt(text, known) {
  const fine = (/** @type {string} */ each) => known(each) || isBritish(each);
  return (text.match(word) ?? [])
    .map((each) => each.replace(/’/g, "'").replace(/['-]+$/, ""))
    .filter((each) => {
      if (/\d/.test(each)) return false;
      const base = each.replace(/'s$/, "");
      return !fine(each) && !fine(base) && !base.split("-").every((part) => part === "" || fine(part));
    });
}
