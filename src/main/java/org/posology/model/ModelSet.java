package org.posology.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.posology.assertion.AssertionExtractor;
import org.posology.document.PosologyException;

/**
 * Everything that shapes an assertion: the files under {@code models/} and the operator's under
 * {@code config/}, and the version of the code. Its fingerprint is the extractor version.
 */
public final class ModelSet {

  private final List<ModelFile> files;
  private final String codeVersion;
  private final AssertionExtractor extractor;

  private ModelSet(List<ModelFile> files, String codeVersion, AssertionExtractor extractor) {
    this.files = files;
    this.codeVersion = codeVersion;
    this.extractor = extractor;
  }

  /**
   * Reads and checks all files.
   *
   * @param models the folder {@code models/}
   * @param config the folder {@code config/}; may be missing
   * @throws PosologyException if a file is missing or wrong
   */
  public static ModelSet load(Path models, Path config) {
    if (!Files.isDirectory(models)) {
      throw new PosologyException("no models at " + models.toAbsolutePath());
    }
    List<ModelFile> files = ModelFile.all(models, config);
    return new ModelSet(files, CodeVersion.read(), AssertionExtractor.load(models, config));
  }

  /** {@code sha256:} and the digest of {@link #manifest}. */
  public String fingerprint() {
    return "sha256:" + Digest.sha256(manifest());
  }

  /** What it is made of, as JSON: the code's version, and every file with its SHA-256. */
  public String manifest() {
    return files.stream()
        .map(file -> "\"" + file.name() + "\":\"" + file.sha256() + "\"")
        .collect(Collectors.joining(",", "{\"code\":\"" + codeVersion + "\",\"files\":{", "}}"));
  }

  /** An extractor for one thread. */
  public AssertionExtractor newExtractor() {
    return extractor.fork();
  }
}
