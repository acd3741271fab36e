package org.posology.model;

import java.io.IOException;
import java.io.InputStream;
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
 * @param bytes how many
 */
record ModelFile(String name, String sha256, long bytes) {

  /** Folders of {@code models/} that say how models were made and how good they are. */
  private static final List<String> BESIDE =
      List.of("models/scores/", "/training/", "models/manifest");

  /** The files of {@code models/}, sorted by name. */
  static List<ModelFile> models(Path models) {
    return within(models, "models/");
  }

  /** The operator's files; Spring's own settings shape nothing. */
  static List<ModelFile> config(Path config) {
    return Files.isDirectory(config) ? within(config, "config/") : List.of();
  }

  private static List<ModelFile> within(Path folder, String prefix) {
    try {
      return real(folder.toRealPath(), prefix);
    } catch (IOException e) {
      throw new PosologyException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The folder may be a link to one; what a walk begins at, it does not follow. */
  private static List<ModelFile> real(Path folder, String prefix) throws IOException {
    List<Named> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .map(
              path ->
                  new Named(prefix + folder.relativize(path).toString().replace('\\', '/'), path))
          .filter(Named::shapes)
          .sorted((a, b) -> a.name.compareTo(b.name))
          .forEach(files::add);
    }
    return files.stream().map(Named::digest).toList();
  }

  private record Named(String name, Path path) {

    boolean shapes() {
      boolean spring = name.startsWith("config/application");
      boolean document = name.endsWith(".md");
      boolean hidden = path.getFileName().toString().startsWith(".");
      return !document && !hidden && !spring && BESIDE.stream().noneMatch(name::contains);
    }

    ModelFile digest() {
      try (InputStream in = Files.newInputStream(path)) {
        return new ModelFile(name, Digest.sha256(in), Files.size(path));
      } catch (IOException e) {
        throw new PosologyException(path + " cannot be read: " + e.getMessage(), e);
      }
    }
  }
}
