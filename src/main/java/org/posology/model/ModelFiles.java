package org.posology.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posology.document.PosologyException;

/**
 * The files of an extractor version, known by their bytes and not parsed: enough to say which
 * version they make.
 */
public final class ModelFiles {

  private final List<ModelFile> files;
  private final String codeVersion;

  private ModelFiles(List<ModelFile> files, String codeVersion) {
    this.files = files;
    this.codeVersion = codeVersion;
  }

  /**
   * Reads every byte once, and holds the models against their manifest. The operator's files have
   * none: they may change at any time, and make another version.
   *
   * @param models the folder {@code models/}
   * @param config the folder {@code config/}; may be missing
   * @throws ModelMismatchException if a model differs, is missing, or is not known
   */
  public static ModelFiles verified(Path models, Path config) {
    if (!Files.isDirectory(models)) {
      throw new PosologyException("no models at " + models.toAbsolutePath());
    }
    List<ModelFile> known = ModelFile.models(models);
    Manifest.read(models).verify(known);
    Stream<ModelFile> all = Stream.concat(ModelFile.config(config).stream(), known.stream());
    return new ModelFiles(
        all.sorted((a, b) -> a.name().compareTo(b.name())).toList(), CodeVersion.read());
  }

  /** {@code sha256:} and the digest of {@link #manifest}. */
  public String fingerprint() {
    return "sha256:" + Digest.sha256(manifest());
  }

  /** What the version is made of, as JSON: that of the code, and every file with its SHA-256. */
  public String manifest() {
    return files.stream()
        .map(file -> "\"" + file.name() + "\":\"" + file.sha256() + "\"")
        .collect(Collectors.joining(",", "{\"code\":\"" + codeVersion + "\",\"files\":{", "}}"));
  }
}
