package org.posology.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.posology.store.SourceFile;

/**
 * The files that a run is asked to read, each once, however often and under however many names it
 * is given.
 *
 * @param files by content, sorted
 * @param unreadable path → why its content can't be read
 */
record Request(List<SourceFile> files, Map<Path, String> unreadable) {

  Request {
    files = List.copyOf(files);
    unreadable = Map.copyOf(unreadable);
  }

  static Request of(List<Path> paths) {
    Map<String, SourceFile> files = new TreeMap<>();
    Map<Path, String> unreadable = new LinkedHashMap<>();
    for (Path path : paths) {
      try {
        SourceFile file = SourceFile.of(path);
        files.putIfAbsent(file.sha256(), file);
      } catch (IOException e) {
        unreadable.put(path, "cannot be read: " + e);
      }
    }
    return new Request(List.copyOf(files.values()), unreadable);
  }

  List<String> hashes() {
    return files.stream().map(SourceFile::sha256).toList();
  }

  /** The same for the same files. */
  String name() {
    byte[] all = String.join("\n", hashes()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(all).toString();
  }
}
