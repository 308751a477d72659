// Zip archives made for tests.
#pragma once

#include <minizip/zip.h>

#include <string>
#include <utility>
#include <vector>

#include "support/folder.h"

/// The bytes of an archive that holds these parts, packed.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  TestFolder folder;
  std::string path = folder.at("made.zip");
  zipFile archive = zipOpen(path.c_str(), APPEND_STATUS_CREATE);
  for (const auto& [name, bytes] : parts) {
    zipOpenNewFileInZip(archive, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6);
    zipWriteInFileInZip(archive, bytes.data(), static_cast<unsigned>(bytes.size()));
    zipCloseFileInZip(archive);
  }
  zipClose(archive, nullptr);
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
