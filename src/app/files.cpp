#include "app/app.h"
#include "publish/csv.h"
#include "publish/docx.h"
#include "publish/ics.h"
#include "publish/report.h"
#include "publish/report_html.h"
#include "publish/svg.h"
#include "publish/table.h"
#include "screens/pictures.h"

// Files for others, made from the record.

namespace app {
namespace {

using File = screens::MakeFile::File;

std::set<publish::Part> parts_of(const screens::ReportWish& wish) {
  std::set<publish::Part> parts;
  for (const publish::Part part : publish::kParts)
    if (wish.left_out.count(part) == 0) parts.insert(part);
  return parts;
}

publish::Document document_of(const screens::State& state, const publish::Source& source, File file) {
  switch (file) {
    case File::short_report: return publish::short_report(source);
    case File::progress_sheet:
      if (const model::Framework* pack = screens::stages_pack(state)) return publish::progress_sheet(source, *pack);
      break;
    case File::agreement: return publish::agreement_page(source);
    case File::you_said_we_did: return publish::you_said_we_did(source);
    case File::questions:
      if (const model::Framework* pack = screens::questions_pack(state)) {
        return publish::blank_sheets(source, *pack, screens::chosen_route(state.record, *pack), state.report.large_print);
      }
      break;
    default: break;
  }
  return publish::report(source, parts_of(state.report));
}

// The part of the file's name that says what it is.
std::string_view name_of(File file) {
  switch (file) {
    case File::report: return "report";
    case File::short_report: return "short-report";
    case File::progress_sheet: return "progress-sheet";
    case File::agreement: return "agreement";
    case File::you_said_we_did: return "you-said-we-did";
    case File::questions: return "questions";
    case File::actions_csv:
    case File::actions_ics: return "actions";
    case File::table_csv:
    case File::table_ndjson: return "answers";
  }
  return {};
}

}  // namespace

void App::make_file(const screens::MakeFile& wanted) {
  const publish::Source source{state_.record, screens::packs_of(state_), state_.content.wording, state_.today()};
  const auto hand_over = [&](std::string_view ending, std::string mime, std::string bytes, bool binary = false) {
    requests_.push_back(
        DownloadFile{screens::file_name(state_, name_of(wanted.file), ending), std::move(mime), std::move(bytes), binary});
  };
  switch (wanted.file) {
    case File::actions_csv: return hand_over("csv", "text/csv", publish::actions_csv(source));
    case File::actions_ics: return hand_over("ics", "text/calendar", publish::actions_ics(source));
    case File::table_csv:
      return hand_over("csv", "text/csv", publish::table(source, publish::TableFormat::csv));
    case File::table_ndjson:
      return hand_over("ndjson", "application/x-ndjson", publish::table(source, publish::TableFormat::ndjson));
    default: break;
  }
  const publish::Document document = document_of(state_, source, wanted.file);
  if (wanted.word) {
    hand_over("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              publish::write_docx(document, state_.content.wording), true);
  } else {
    hand_over("html", "text/html", publish::write_html(document, state_.content.wording));
  }
}

void App::make_picture(const screens::MakePicture& wanted) {
  const float width = wanted.of == screens::PictureOf::agreement ? 560 : wanted.of == screens::PictureOf::profile ? 720 : 1000;
  const insight::Measure measure = publish::text_width;
  const std::string sentence = screens::picture_sentence(state_, wanted.of);
  const std::string title = screens::picture_title(state_, wanted.of);
  const insight::Picture picture =
      insight::framed(screens::picture_of(state_, wanted.of, {width, measure}), title, sentence, measure);
  std::string svg = publish::write_svg(picture, title + ". " + sentence);
  const std::string name = screens::file_name(state_, screens::picture_file(wanted.of), wanted.png ? "png" : "svg");
  if (wanted.png) {
    requests_.push_back(DownloadPng{name, std::move(svg)});
  } else {
    requests_.push_back(DownloadFile{name, "image/svg+xml", std::move(svg)});
  }
}

}  // namespace app
