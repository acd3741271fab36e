package org.posology.dose;

import org.jspecify.annotations.Nullable;

/**
 * A unit as read: what is counted, and per what.
 *
 * @param ucum the whole code: {@code mg/kg/d}
 * @param numerator what is counted
 * @param perVolume whether it is a concentration
 * @param perTime the time that it is per, or null
 * @param perBody weight or area that it is per ({@code /kg}), or empty
 */
record Unit(
    String ucum, Numerator numerator, boolean perVolume, @Nullable Per perTime, String perBody) {

  /** In milligrams. */
  private static final double MICROGRAM = 0.001;

  /** What a unit counts. */
  enum Kind {
    MASS,
    UNITS,
    MOLES,
    VOLUME,
    COUNT,
    PERCENT,
    /** Parts per million: of a gas that is breathed, or in a preparation. */
    PARTS,
    ACTIVITY,
    CELLS,
    /** A percentage that says that it is one of a preparation: {@code 5% w/w}. */
    STRENGTH
  }

  /** The code of what is counted, and how it becomes the canonical one of its dimension. */
  record Numerator(String ucum, Kind kind, double factor, String canonical) {}

  /** What a unit can be per. */
  enum PerKind {
    WEIGHT,
    AREA,
    TIME,
    VOLUME,
    /** What an inhaler gives at once. */
    PUFF,
    THING
  }

  /**
   * @param perDay by what to multiply to have it per day; 1 where it is no time
   */
  record Per(String ucum, PerKind kind, double perDay) {}

  static Unit of(Numerator numerator) {
    return new Unit(numerator.ucum, numerator, false, null, "");
  }

  /** This unit per one thing more; itself where that can't be said twice. */
  Unit per(Per per) {
    return switch (per.kind) {
      case THING -> this;
      case TIME -> perTime == null ? withTime(per) : this;
      case VOLUME -> new Unit(ucum + "/" + per.ucum, numerator, true, perTime, perBody);
      case PUFF -> new Unit(ucum + "/" + per.ucum, numerator, perVolume, perTime, perBody);
      case WEIGHT, AREA ->
          new Unit(ucum + "/" + per.ucum, numerator, perVolume, perTime, perBody + "/" + per.ucum);
    };
  }

  /** This unit per day, where daily amounts of it can be said. */
  Unit daily() {
    return isStrength() ? this : per(new Per("d", PerKind.TIME, 1));
  }

  /** Whether it says how strong something is, not how much there is. */
  boolean isStrength() {
    return perVolume
        || numerator.kind == Kind.PERCENT
        || numerator.kind == Kind.PARTS
        || numerator.kind == Kind.STRENGTH;
  }

  /**
   * Whether preparations are labelled in it: {@code 100 U/mL}, {@code 5 ug/mL}. What is measured in
   * blood is said per litre or decilitre, in moles, or in less.
   */
  boolean isContent() {
    boolean labelled = numerator.kind == Kind.UNITS || numerator.factor >= MICROGRAM;
    boolean counted = numerator.kind == Kind.UNITS || numerator.kind == Kind.MASS;
    return counted && labelled && ucum.endsWith("/mL");
  }

  /** Whether it is per nothing. */
  boolean isPlain() {
    return perTime == null && perBody.isEmpty() && !perVolume;
  }

  boolean isPerDay() {
    return perTime != null && perTime.ucum.equals("d");
  }

  /** An area under the curve of a concentration. */
  Unit timesTime(Per per) {
    return new Unit(ucum + "." + per.ucum, numerator, true, perTime, perBody);
  }

  private Unit withTime(Per per) {
    return new Unit(ucum + "/" + per.ucum, numerator, perVolume, per, perBody);
  }
}
