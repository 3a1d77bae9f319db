#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "insight/picture.h"
#include "screens/screens.h"

// The pictures of the record: laid out here for a screen and for a file alike, so that both show the same.

namespace screens {

using PictureOf = MakePicture::Of;

// The prompts that results tell of, by section, or by theme where the reader chose so and the pack has themes.
std::vector<insight::Topic> topics_of(const State& state, const model::Framework& pack);
// True when the reader chose themes and the pack has at least two.
bool is_by_theme(const State& state, const model::Framework& pack);
inline constexpr std::string_view kByTheme = "results.by_theme";  // its fold
// A topic's title, or what to call the prompts that have no theme.
const std::string& title_of(const State& state, const insight::Topic& topic);

// The picture of what the route shows, for a width. Empty where there is nothing to show.
insight::Picture picture_of(const State& state, PictureOf of, const insight::Room& room);
// What it is of ("Where we are, by topic") and what it says, in sentences.
std::string picture_title(const State& state, PictureOf of);
std::string picture_sentence(const State& state, PictureOf of);
// The part of its file's name that says what it is.
std::string_view picture_file(PictureOf of);

// True where pictures are painted: not in plain view, nor where the flow is too narrow for them.
bool has_room_for_pictures(const ui::Ui& ui, const State& state);
// Paints the picture where there is room for it.
void draw_picture(ui::Ui& ui, const State& state, PictureOf of);
// "Save this picture", which unfolds a button for each kind of file.
void draw_save_picture(ui::Ui& ui, const State& state, PictureOf of, Commands& out);
// What stands below a picture: its table, folded away under "<id>.as_table", and how to save it. Where no picture is
// painted the table stands there by itself.
void draw_below_picture(ui::Ui& ui, const State& state, PictureOf of, const std::string& id,
                        const std::function<void()>& table, Commands& out);

// Of the plan: what its list and its picture show.
bool is_late(const State& state, const model::Action& action);
bool is_listed(const State& state, const model::Action& action);

// A row of a table of counts.
struct CountRow {
  std::string id;
  std::string name;
  std::vector<int> counts;
};
// A table with a column for each kind, and a last row of sums called `total`; where the columns do not fit, each row says
// its counts in words. Ids begin with `id`; `first` is the title of the names, which are in `language`.
void draw_counts(ui::Ui& ui, const State& state, const std::string& id, std::string_view caption, const std::string& first,
                 const std::vector<std::string>& kinds, const std::vector<CountRow>& rows, const std::string& total,
                 std::string_view language);

// Parts of the results.
void draw_agreed(ui::Ui& ui, const State& state, const model::Framework& pack, Commands& out);
void draw_evidence(ui::Ui& ui, const State& state, const model::Framework& pack, Commands& out);

}  // namespace screens
