package org.posology.dose;

/** The classes of items that the scopes of frequencies, durations and routes ask for. */
enum ItemClass {
  BEFORE_ADJECTIVE,
  COMMA,
  SEMICOLON,
  OPEN,
  CLOSE,
  OBSERVED,
  STEP,
  CHANGED,
  THEN,
  ALTERNATIVE,
  INSTEAD,
  ASSIGNED,
  LOADING,
  BOLUS,
  PURPOSE,
  ACT,
  PREPARED,
  PLATIN,
  INSULIN,
  COURSES,
  BY("=by"),
  OF("=of"),
  WITH("=with");

  private final String className;

  ItemClass() {
    this.className = name();
  }

  ItemClass(String className) {
    this.className = className;
  }

  /** As the rule files write it. */
  String className() {
    return className;
  }
}
