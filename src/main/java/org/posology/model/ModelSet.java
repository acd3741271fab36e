package org.posology.model;

import java.nio.file.Path;
import org.posology.assertion.AssertionExtractor;
import org.posology.document.PosologyException;

/**
 * Everything that shapes an assertion: the files under {@code models/} and the operator's under
 * {@code config/}, and the version of the code. Its fingerprint is the extractor version.
 */
public final class ModelSet {

  private final ModelFiles files;
  private final AssertionExtractor extractor;

  private ModelSet(ModelFiles files, AssertionExtractor extractor) {
    this.files = files;
    this.extractor = extractor;
  }

  /**
   * Reads all files:
   *
   * <ol>
   *   <li>hold their bytes against the manifest
   *   <li>only then parse them
   * </ol>
   *
   * @param models the folder {@code models/}
   * @param config the folder {@code config/}; may be missing
   * @throws PosologyException if a file is missing or wrong
   */
  public static ModelSet load(Path models, Path config) {
    ModelFiles files = ModelFiles.verified(models, config);
    return new ModelSet(files, AssertionExtractor.load(models, config));
  }

  /** {@code sha256:} and the digest of {@link #manifest}. */
  public String fingerprint() {
    return files.fingerprint();
  }

  /** What it is made of, as JSON: the code's version, and every file with its SHA-256. */
  public String manifest() {
    return files.manifest();
  }

  /** An extractor for one thread. */
  public AssertionExtractor newExtractor() {
    return extractor.fork();
  }
}
