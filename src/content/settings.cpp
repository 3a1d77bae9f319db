#include "content/settings.h"

#include <algorithm>
#include <array>

#include "content/reading.h"
#include "content/json_writer.h"

namespace content {
namespace {

constexpr std::array<std::string_view, 3> kRooms = {"usual", "wider", "widest"};

}  // namespace

Settings read_settings(std::string_view bytes) {
  const Wording no_words;
  Document document(bytes, no_words);
  const Place root = document.root();
  const auto room = [&](std::string_view key) { return static_cast<Room>(root.choice(key, kRooms).value_or(0)); };
  const std::vector<std::string> on = root.texts("on");
  const auto is_on = [&](std::string_view name) { return std::find(on.begin(), on.end(), name) != on.end(); };
  const std::vector<std::string> off = root.texts("shortcuts_off");

  Settings settings;
  settings.plain_view = is_on("plain_view");
  settings.easier_words = is_on("easier_words");
  settings.text_percent = root.integer("text_percent", kSmallestText, kLargestText).value_or(kSmallestText);
  settings.letters = room("letters");
  settings.words = room("words");
  settings.lines = room("lines");
  settings.shortcuts_off.insert(off.begin(), off.end());
  return settings;
}

std::string write_settings(const Settings& settings) {
  JsonWriter json;
  const auto room = [&](std::string_view key, Room room) { json.text(key, kRooms[static_cast<std::size_t>(room)]); };
  json.open_object();
  json.open_list("on");
  if (settings.plain_view) json.text({}, "plain_view");
  if (settings.easier_words) json.text({}, "easier_words");
  json.close();
  json.integer("text_percent", settings.text_percent);
  room("letters", settings.letters);
  room("words", settings.words);
  room("lines", settings.lines);
  json.open_list("shortcuts_off");
  for (const std::string& id : settings.shortcuts_off) json.text({}, id);
  json.close();
  json.close();
  return json.out();
}

}  // namespace content
