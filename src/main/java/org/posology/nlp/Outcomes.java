package org.posology.nlp;

import opennlp.tools.namefind.BioCodec;

/** The outcomes of OpenNLP's begin-inside-outside code: {@code drug-start, drug-cont, other}. */
final class Outcomes {

  private Outcomes() {}

  static boolean isStart(String outcome) {
    return outcome.endsWith("-" + BioCodec.START);
  }

  static boolean isOther(String outcome) {
    return outcome.equals(BioCodec.OTHER);
  }

  /** The part before the last dash. */
  static String type(String outcome) {
    return outcome.substring(0, Math.max(0, outcome.lastIndexOf('-')));
  }

  /**
   * Whether an outcome may stand behind another: only what has begun goes on.
   *
   * @param before the outcome before, empty at the first token
   */
  static boolean mayFollow(String before, String outcome) {
    return !outcome.endsWith("-" + BioCodec.CONTINUE) || type(before).equals(type(outcome));
  }
}
