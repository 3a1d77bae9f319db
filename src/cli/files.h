#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "content/wording.h"
#include "model/assessment.h"
#include "model/framework.h"
#include "model/result.h"

// What all commands do with files.

namespace cli {

// Nothing when the file cannot be read. No more than a little past the largest that could be ours.
std::optional<std::string> read_file(const std::string& path);
// False when it could not be written whole.
bool write_file(const std::string& path, std::string_view bytes);

// The problem of a file that cannot be opened.
model::Problem unreadable();
// A problem where the file cannot be opened or holds no record.
model::Result<model::Assessment> read_record(const std::string& path, const content::Wording& wording);

// "FILE: pointer: sentence", a line.
void tell(std::FILE* to, const std::string& file, const model::Problem& problem);

// Says in a line what cannot be done and what to do instead. Returns kNotDone.
int cannot(const std::string& what);

// The folder that words and packs come from: the one named; else the one that `file` lies in a folder of, as packs and
// examples do; else assets/ here; else the one that the program was built from. Nothing, having said so, when there is
// none.
std::optional<std::string> find_assets(const Places& places, const std::string& file);

// What lies in the assets folder. Nothing, having said so, when they cannot be read.
std::optional<content::Wording> read_wording(const std::string& assets);
struct Assets {
  content::Wording wording;
  std::vector<model::Framework> packs;  // in the order to show them
};
std::optional<Assets> read_assets(const std::string& assets);

}  // namespace cli
