package org.posology.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.posology.document.PosologyException;

/**
 * A file that shapes assertions.
 *
 * @param name its path from the project's folder, with slashes: {@code models/dose/units.tsv}
 * @param sha256 of its bytes, in hexadecimal
 */
record ModelFile(String name, String sha256) {

  /** Folders of {@code models/} that say how models were made and how good they are. */
  private static final List<String> BESIDE = List.of("models/scores/", "/training/");

  /** All files of both folders, sorted by name; Spring's own settings shape nothing. */
  static List<ModelFile> all(Path models, Path config) {
    List<ModelFile> files = new ArrayList<>(within(models, "models/"));
    if (Files.isDirectory(config)) {
      files.addAll(within(config, "config/"));
    }
    return List.copyOf(files);
  }

  private static List<ModelFile> within(Path folder, String prefix) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(
              path ->
                  new Named(prefix + folder.relativize(path).toString().replace('\\', '/'), path))
          .filter(Named::shapes)
          .sorted((a, b) -> a.name.compareTo(b.name))
          .map(Named::digest)
          .toList();
    } catch (IOException e) {
      throw new PosologyException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private record Named(String name, Path path) {

    boolean shapes() {
      boolean spring = name.startsWith("config/application");
      boolean document = name.endsWith(".md");
      return !document && !spring && BESIDE.stream().noneMatch(name::contains);
    }

    ModelFile digest() {
      try {
        return new ModelFile(name, Digest.sha256(Files.readAllBytes(path)));
      } catch (IOException e) {
        throw new PosologyException(path + " cannot be read: " + e.getMessage(), e);
      }
    }
  }
}
