// Zip archives made for tests.
#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

#include "support/folder.h"

/// The bytes of an archive that holds these parts, packed.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  TestFolder folder;
  std::string path = folder.at("made.zip");
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  for (const auto& [name, bytes] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
  zip_close(archive);
  return folder.read("made.zip");
}

/// A word processor's file with this body, as XML.
inline std::string docx_of(const std::string& body, const std::string& title = "") {
  return zipped({{"word/document.xml",
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
                  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
                      body + "</w:body></w:document>"},
                 {"docProps/core.xml", "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>" + title +
                                           "</dc:title></cp:coreProperties>"}});
}
