#include <CLI/CLI.hpp>
#include <algorithm>
#include <ctime>

#include "cli/commands.h"

// alongside: looks after the files of Alongside on the command line, with the same code as the page. What can be said
// is here; what is then done is in a file for each command.

namespace {

constexpr const char* kFooter =
    "Words and packs come from the folder named with --assets; else from the assets folder that the\n"
    "first file lies in, or from assets/ here, or from where the program was built.\n"
    "\n"
    "Exit code: 0 all is fine; 1 a file has a problem, the others were done; 2 not understood,\n"
    "or words and packs cannot be read, or a file cannot be written.";

model::Day today_here() {
  const std::time_t now = std::time(nullptr);
  const std::tm day = *std::localtime(&now);
  return {day.tm_year + 1900, day.tm_mon + 1, day.tm_mday};
}

// What is wrong with it; empty: nothing.
std::string day_problem(const std::string& text) {
  return model::parse_day(text) ? "" : '"' + text + "\" is not a day like 2026-11-22";
}

std::optional<publish::Part> part_named(std::string_view name) {
  const auto found = std::find_if(std::begin(publish::kParts), std::end(publish::kParts),
                                  [&](publish::Part part) { return publish::name_of(part) == name; });
  return found == std::end(publish::kParts) ? std::nullopt : std::optional(*found);
}

std::string part_names() {
  std::string names;
  for (const publish::Part part : publish::kParts) (names += names.empty() ? "" : ",") += publish::name_of(part);
  return names;
}

std::string part_problem(const std::string& name) {
  return part_named(name) ? "" : '"' + name + "\" is none of " + part_names();
}

void offer_progress(CLI::App& app, bool& progress) {
  app.add_flag("--progress", progress, "Say how many files are done, also where no terminal shows it");
}

void offer(CLI::App& app, cli::Check& check) {
  app.add_option("FILE", check.files, "Packs and records")->required()->type_name("");
  offer_progress(app, check.progress);
}

void offer(CLI::App& app, cli::Report& report) {
  report.today = today_here();
  app.add_option("FILE", report.files, "Records")->required()->type_name("");
  app.add_option("-o,--out", report.folder, "Where to write; else the current folder")->type_name("DIR");
  app.add_flag("--html", report.html, "A page that needs nothing beside it; also when none of these four is named");
  app.add_flag("--docx", report.docx, "A Word file");
  app.add_flag("--csv", report.csv, "The action plan for spreadsheets");
  app.add_flag("--ics", report.ics, "The action plan for calendars");
  CLI::Option* is_short = app.add_flag("--short", report.short_report, "The report on two pages");
  const auto take_parts = [&](const std::vector<std::string>& names) {
    for (const std::string& name : names) report.parts.insert(*part_named(name));
  };
  app.add_option_function<std::vector<std::string>>("--parts", take_parts, "Only these parts: " + part_names())
      ->type_name("PARTS")
      ->check(CLI::Validator(part_problem, ""))
      ->delimiter(',')
      ->allow_extra_args(false)
      ->excludes(is_short);
  app.add_option_function<std::string>(
         "--today", [&](const std::string& text) { report.today = *model::parse_day(text); },
         "The day it is made on, where that is not today")
      ->check(CLI::Validator(day_problem, ""))
      ->type_name("YYYY-MM-DD");
  offer_progress(app, report.progress);
  app.footer(
      "Names are those that the page gives: alongside-sparrow-lane-report-2026-11-22.html. A file of\n"
      "that name from before is written over; never one of the files named here, nor one written for\n"
      "another of them: a number is then added.\n\n" +
      app.get_footer());
}

void offer(CLI::App& app, cli::Table& table) {
  app.add_option("PATH", table.paths, "Records, or folders with records (*.json, folders in them too)")
      ->required()
      ->type_name("");
  const auto format = [&](publish::TableFormat format) { return [&table, format] { table.format = format; }; };
  CLI::Option* csv = app.add_flag_callback("--csv", format(publish::TableFormat::csv), "For spreadsheets");
  app.add_flag_callback("--ndjson", format(publish::TableFormat::ndjson),
                        "A JSON object a line; also when neither is named")
      ->excludes(csv);
  app.add_option("-o,--out", table.out, "Where to write, over what is there; else to standard output")
      ->type_name("FILE");
  offer_progress(app, table.progress);
  app.footer("A file that is not a record is told on standard error and left out.\n\n" + app.get_footer());
}

void offer(CLI::App& app, cli::Compare& compare) {
  app.add_option("BEFORE", compare.before, "A record")->required()->type_name("");
  app.add_option("NOW", compare.now, "The same a time later, or another")->required()->type_name("");
}

int tell_wrong_use(const CLI::App& app, int argc, char** argv, const CLI::ParseError& error) {
  std::string what = error.what(), command;
  if (!app.get_subcommands().empty()) {
    command = ' ' + app.get_subcommands().front()->get_name();
  } else {
    what = argc > 1 ? "there is no command \"" + std::string(argv[1]) + '"' : "say what to do";
  }
  std::fprintf(stderr, "alongside: %s. Try: alongside%s --help\n", what.c_str(), command.c_str());
  return cli::kNotDone;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("alongside: look after the files of Alongside", "alongside");
  app.footer(kFooter);
  app.require_subcommand(1);

  int exit_code = cli::kFine;
  cli::Places places{.program = argv[0], .assets = {}};
  const auto command = [&](auto& told, const char* name, const char* about) {
    CLI::App* sub = app.add_subcommand(name, about);
    offer(*sub, told);
    sub->add_option("--assets", places.assets, "Where words and packs come from")->type_name("DIR");
    sub->callback([&] { exit_code = cli::run(told, places); });
  };
  cli::Check check;
  cli::Report report;
  cli::Table table;
  cli::Compare compare;
  command(check, "check", "Say what is wrong with packs and records, and where");
  command(report, "report", "Write a report about each record");
  command(table, "table", "Write all answers as one flat table, a row for each");
  command(compare, "compare", "Say what moved from one record to another");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // help was asked for
    return tell_wrong_use(app, argc, argv, error);
  }
  return exit_code;
}
