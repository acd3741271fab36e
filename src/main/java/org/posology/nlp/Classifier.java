package org.posology.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import org.posology.document.PosologyException;

/**
 * Tells yes from no by features: a maximum-entropy model of OpenNLP. Immutable: may be shared
 * between threads.
 */
public final class Classifier {

  static final String YES = "yes";
  static final String NO = "no";

  private final AbstractModel model;
  private final int yes;

  Classifier(AbstractModel model) {
    this.model = model;
    this.yes = model.getIndex(YES);
  }

  /**
   * Reads what training wrote.
   *
   * @throws PosologyException if the file is missing or damaged
   */
  public static Classifier load(Path file) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
      return new Classifier(new BinaryQNModelReader(in).getModel());
    } catch (NoSuchFileException e) {
      throw new PosologyException(file + " is missing: take it from a release, or train it", e);
    } catch (IOException | RuntimeException e) {
      throw new PosologyException(file + " is no classifier: " + e, e);
    }
  }

  /**
   * The probability of yes, 0 to 1. Features that the training did not see count for nothing.
   *
   * @param features each at most once
   */
  public double probability(List<String> features) {
    return model.eval(features.toArray(String[]::new))[yes];
  }

  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      new BinaryQNModelWriter(model, out).persist();
    }
  }
}
