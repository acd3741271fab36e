package org.posology.outcome;

/** Which side of a trial's report an outcome belongs to. */
public enum OutcomeSide {
  EFFICACY,
  ADVERSE_EVENT,
  SURVIVAL,
  PHARMACOKINETIC,
  PATIENT_REPORTED,
  RESOURCE_USE
}
