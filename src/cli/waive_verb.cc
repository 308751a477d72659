// The file is a person's: entries are added and taken out as lines, so that comments and order stay. Where its style
// does not allow that (a list on one line), it is written anew.
#include "cli/waive_verb.h"

#include <algorithm>
#include <ostream>
#include <set>

#include "base/node.h"
#include "cli/accepted.h"
#include "cli/check.h"
#include "cli/files.h"
#include "cli/published.h"
#include "cli/rule_files.h"
#include "cli/waivers.h"
#include "report/excerpt.h"
#include "report/json_text.h"
#include "report/view.h"

namespace gainsay {
namespace {

using Entries = std::vector<WaiverEntry>;

std::string file_of(const Options& options) { return options.waivers.empty() ? "waivers.yaml" : options.waivers; }

int refuse(const std::string& message, const std::string& help, Console& console) {
  console.err << "gainsay: " << message << "\n  = help: " << help << "\n";
  return not_possible;
}

std::vector<std::string> ids_of(const Entries& entries) {
  std::vector<std::string> ids;
  for (const WaiverEntry& entry : entries) ids.push_back(entry.finding);
  return ids;
}

std::string whole_file(const Entries& entries) {
  std::string out = entries.empty() ? "gainsay: 1\nwaivers: []\n" : "gainsay: 1\nwaivers:\n";
  for (const WaiverEntry& entry : entries) out += waiver_yaml(entry);
  return out;
}

/// `text` when it reads as `wanted`, else the file written anew.
std::string if_it_reads(const std::string& text, const Entries& wanted) {
  Result<Entries> read = parse_waivers(text, "");
  return read && ids_of(*read) == ids_of(wanted) ? text : whole_file(wanted);
}

std::string with_entry(std::string text, Entries entries, const WaiverEntry& entry) {
  entries.push_back(entry);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  return if_it_reads(text + waiver_yaml(entry), entries);
}

/// The file without the entries whose findings are in `gone`: each goes with its lines, up to the next entry's.
std::string without(std::string_view text, const Entries& entries, const std::set<std::string>& gone) {
  std::set<int> first_lines, gone_lines;
  Entries kept;
  for (const WaiverEntry& entry : entries) {
    first_lines.insert(entry.place.line);
    if (gone.count(entry.finding) > 0)
      gone_lines.insert(entry.place.line);
    else
      kept.push_back(entry);
  }
  std::string out;
  bool inside = false;
  int line = 1;
  for (std::size_t begin = 0; begin < text.size(); ++line) {
    std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    if (first_lines.count(line) > 0) inside = gone_lines.count(line) > 0;
    if (!inside) out += text.substr(begin, end - begin);
    begin = end;
  }
  return if_it_reads(out, kept);
}

/// The file's text and entries; a file that is not there has none.
struct WaiverFile {
  std::string text;
  Entries entries;
};
Result<WaiverFile> read_file(const std::string& path) {
  if (std::error_code error; !std::filesystem::exists(path, error)) return WaiverFile{};
  Result<std::string> text = read_bytes(path);
  if (!text) return text.errors();
  Result<Entries> entries = parse_waivers(*text, path);
  if (!entries) return entries.errors();
  return WaiverFile{std::move(*text), std::move(*entries)};
}

bool write_waivers(const Options& options, const std::string& text, Console& console) {
  std::string failure = write_file(file_of(options), text);
  if (!failure.empty()) console.err << "gainsay: " << failure << "\n";
  return failure.empty();
}

WaiverEntry entry_for(const ReportStory& story, const ReportFinding& finding, const Options& options,
                      const Console& console) {
  WaiverEntry entry;
  entry.finding = finding.id;
  entry.rule = finding.rule;
  for (const Party& party : finding.parties) entry.values.push_back(party.value);
  for (std::uint32_t claim : finding.claims)
    if (const std::string& quote = story.claims[claim].quote;
        std::find(entry.quotes.begin(), entry.quotes.end(), quote) == entry.quotes.end())
      entry.quotes.push_back(quote);
  auto added = read_published(options.as_of, "");
  entry.waiver = {
      options.decision, options.reason, options.evidence, options.owner, iso_day(added ? added->day : console.today),
      options.expires};
  return entry;
}

/// What is wrong with the flags of a new waiver; empty when nothing is.
std::string mistake_in(const Options& options) {
  if (options.paths.empty()) return "waive wants the id of a finding";
  if (options.reason.empty() || options.owner.empty()) return "a waiver needs --reason and --owner";
  for (const std::string* date : {&options.expires, &options.as_of})
    if (!date->empty() && !read_published(*date, ""))
      return "no date that can be read in one way only: '" + *date + "'";
  return "";
}

int add_waiver(const WaiverFile& file, const WaiverEntry& entry, const Options& options, Console& console) {
  for (const WaiverEntry& known : file.entries)
    if (known.finding == entry.finding)
      return refuse(
          entry.finding + " is waived already, in line " + std::to_string(known.place.line) + " of " + file_of(options),
          "change it there, or take it out first", console);
  std::string text = file.text.empty() ? whole_file({entry}) : with_entry(file.text, file.entries, entry);
  if (!write_waivers(options, text, console)) return not_possible;
  console.out << waiver_yaml(entry);
  console.err << "gainsay: written to " << file_of(options) << "; gainsay check … --waivers " << file_of(options)
              << " heeds it\n";
  return nothing_found;
}

/// Names the entries in the order of the file, each with what it does.
void print_states(const Report& report, const Entries& entries, Console& console) {
  for (const WaiverEntry& entry : entries) {
    auto idle = std::find_if(report.idle_waivers.begin(), report.idle_waivers.end(),
                             [&](const IdleWaiver& waiver) { return waiver.finding == entry.finding; });
    bool applies = idle == report.idle_waivers.end();
    console.out << (applies                   ? "applies"
                    : idle->state == "unused" ? "unused "
                                              : "lapsed ")
                << "  " << one_line(entry.finding) << "  " << one_line(entry.rule) << "  "
                << one_line(entry.waiver.owner) << ": " << one_line(entry.waiver.reason)
                << (applies ? "" : "  (" + one_line(idle->reason) + ")") << "\n";
  }
}

int prune(const Report& report, const WaiverFile& file, const Options& options, Console& console) {
  std::set<std::string> gone;
  for (const IdleWaiver& idle : report.idle_waivers) gone.insert(idle.finding);
  if (!gone.empty() && !write_waivers(options, without(file.text, file.entries, gone), console)) return not_possible;
  for (const IdleWaiver& idle : report.idle_waivers)
    console.out << "removed  " << one_line(idle.finding) << "  " << idle.state << ": " << one_line(idle.reason) << "\n";
  console.out << counted(static_cast<int>(gone.size()), "waiver") << " removed, " << file.entries.size() - gone.size()
              << " left\n";
  return nothing_found;
}

}  // namespace

int waive_verb(const Options& given, Console& console) {
  const std::string help = "gainsay waive gs1-7q2m91kd4x story-folder --reason \"…\" --owner NAME";
  if (std::string mistake = mistake_in(given); !mistake.empty()) return refuse(mistake, help, console);
  Options options = given;
  const std::string id = options.paths.front();
  options.paths.erase(options.paths.begin());
  Result<WaiverFile> file = read_file(file_of(options));
  if (!file) return print_mistakes(file.errors(), console), not_possible;
  Checked checked = read_or_check(options, console);
  if (checked.failed) return not_possible;
  std::vector<std::string> known;
  for (const ReportStory& story : checked.report.stories)
    for (const ReportFinding& finding : story.findings) {
      if (finding.id == id) return add_waiver(*file, entry_for(story, finding, options, console), options, console);
      known.push_back(finding.id);
    }
  std::string meant = nearest(id, known);
  return refuse("no finding '" + id + "' in what was read" + (meant.empty() ? "" : "; did you mean '" + meant + "'?"),
                help, console);
}

int waivers_verb(const Options& given, Console& console) {
  Options options = given;
  std::string what = options.paths.empty() ? "list" : options.paths.front();
  if (!options.paths.empty()) options.paths.erase(options.paths.begin());
  if (what != "list" && what != "prune")
    return refuse("'waivers " + what + "' is not known; list or prune", "gainsay waivers list story-folder", console);
  Result<WaiverFile> file = read_file(file_of(options));
  if (!file) return print_mistakes(file.errors(), console), not_possible;
  if (file->text.empty()) return refuse("no file '" + file_of(options) + "'", "--waivers FILE names another", console);
  Checked checked = read_or_check(options, console);
  if (checked.failed) return not_possible;
  auto day = day_of_judgement(options, checked.report);
  if (!day) return print_mistakes(day.errors(), console), not_possible;
  apply_waivers(file->entries, *day, checked.report);
  if (what == "prune") return prune(checked.report, *file, options, console);
  print_states(checked.report, file->entries, console);
  return nothing_found;
}

}  // namespace gainsay
