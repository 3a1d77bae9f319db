#include "web/gl.h"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <cstring>

namespace web {
namespace {

// FNV over whole words; the rest of a block that is no whole word is taken byte by byte.
std::uint64_t hash(const void* data, std::size_t bytes, std::uint64_t value) {
  const auto* at = static_cast<const unsigned char*>(data);
  for (; bytes >= 8; bytes -= 8, at += 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    value = (value ^ word) * 1099511628211ull;
    value ^= value >> 29;
  }
  for (; bytes > 0; --bytes) value = (value ^ *at++) * 1099511628211ull;
  return value;
}

std::uint64_t picture_hash(const ImDrawData& data, const app::CanvasPlace& place) {
  std::uint64_t value = hash(&place, sizeof place, 14695981039346656037ull);
  for (const ImDrawList* list : data.CmdLists) {
    value = hash(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()), value);
    value = hash(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()), value);
  }
  return value;
}

bool textures_wait(const ImDrawData& data) {
  for (const ImTextureData* texture : *data.Textures) {
    if (texture->Status != ImTextureStatus_OK) return true;
  }
  return false;
}

}  // namespace

bool Painter::open(const std::string& selector) {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.depth = false;
  attributes.antialias = false;
  attributes.preserveDrawingBuffer = true;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(selector.c_str(), &attributes);
  if (context <= 0) return false;
  context_ = static_cast<unsigned long>(context);
  emscripten_webgl_make_context_current(context);
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return false;
  // Whatever was made before, in plain view, belongs to no context.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->BackendUserData = nullptr;
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
  drawn_ = 0;
  return true;
}

bool Painter::draw(const app::CanvasPlace& place, ui::Scheme scheme) {
  ImDrawData* data = ImGui::GetDrawData();
  if (!context_ || !data || !data->Valid) return false;
  const std::uint64_t picture = picture_hash(*data, place);
  if (picture == drawn_ && !textures_wait(*data)) return false;
  drawn_ = picture;
  data->DisplayPos = ImVec2(0, static_cast<float>(place.top));
  data->DisplaySize = ImVec2(static_cast<float>(place.width), static_cast<float>(place.height));
  ImGui_ImplOpenGL3_NewFrame();
  const ui::Colour paper = ui::theme(scheme)[ui::Ink::paper];
  glViewport(0, 0, place.width, place.height);
  glClearColor(static_cast<float>((paper >> 16) & 0xFF) / 255, static_cast<float>((paper >> 8) & 0xFF) / 255,
               static_cast<float>(paper & 0xFF) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
  return true;
}

}  // namespace web
