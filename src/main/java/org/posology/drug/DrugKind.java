package org.posology.drug;

/** What sort of name a mention is. */
public enum DrugKind {
  /** A substance by a generic or chemical name. */
  DRUG,
  /** A trade name. */
  BRAND,
  /** A salt, ester or hydrate named as such; its concept is that of the base. */
  SALT,
  /** Several substances in one product or regimen. */
  COMBINATION,
  /** A class of drugs: {@code statins}. */
  CLASS,
  /** A sponsor's research code: {@code BAY 43-9006}. */
  CODE
}
