package org.posology.outcome;

import java.util.LinkedHashMap;
import java.util.Map;

/** COMET domains of MedDRA's organ classes and of MeSH's disease trees. */
final class CometDomains {

  private static final Map<String, Integer> TREES = new LinkedHashMap<>();
  private static final Map<String, Integer> ORGAN_CLASSES = new LinkedHashMap<>();

  static {
    TREES.put("C23.888.592", 17);
    TREES.put("C23.888.821", 8);
    TREES.put("C23.888.852", 22);
    TREES.put("C23.888.144", 14);
    TREES.put("C23.888.942", 19);
    TREES.put("C23.888.885", 23);
    TREES.put("C23.550.414", 2);
    TREES.put("C23.550.727", 16);
    TREES.put("C23.550.355", 24);
    TREES.put("C23.550.073", 3);
    TREES.put("C14.280", 3);
    TREES.put("C14.907", 24);
    TREES.put("C13.703", 18);
    TREES.put("C12.294", 20);
    TREES.put("C09.218", 6);
    TREES.put("C06.130", 10);
    TREES.put("C06.552", 10);
    TREES.put("C01", 12);
    TREES.put("C02", 12);
    TREES.put("C03", 12);
    TREES.put("C04", 16);
    TREES.put("C05", 15);
    TREES.put("C06", 8);
    TREES.put("C07", 8);
    TREES.put("C08", 22);
    TREES.put("C09", 22);
    TREES.put("C10", 17);
    TREES.put("C11", 7);
    TREES.put("C12", 19);
    TREES.put("C13", 20);
    TREES.put("C15", 2);
    TREES.put("C16", 4);
    TREES.put("C17", 23);
    TREES.put("C18", 14);
    TREES.put("C19", 5);
    TREES.put("C20", 11);
    TREES.put("C23", 9);
    TREES.put("C25", 13);
    TREES.put("C26", 13);
    TREES.put("F03", 21);
    ORGAN_CLASSES.put("Blood", 2);
    ORGAN_CLASSES.put("Cardiac", 3);
    ORGAN_CLASSES.put("Congenital", 4);
    ORGAN_CLASSES.put("Endocrine", 5);
    ORGAN_CLASSES.put("Ear", 6);
    ORGAN_CLASSES.put("Eye", 7);
    ORGAN_CLASSES.put("Gastrointestinal", 8);
    ORGAN_CLASSES.put("General", 9);
    ORGAN_CLASSES.put("Hepatobiliary", 10);
    ORGAN_CLASSES.put("Immune", 11);
    ORGAN_CLASSES.put("Infections", 12);
    ORGAN_CLASSES.put("Injury", 13);
    ORGAN_CLASSES.put("Investigations", 9);
    ORGAN_CLASSES.put("Metabolism", 14);
    ORGAN_CLASSES.put("Musculoskeletal", 15);
    ORGAN_CLASSES.put("Neoplasms", 16);
    ORGAN_CLASSES.put("Nervous", 17);
    ORGAN_CLASSES.put("Pregnancy", 18);
    ORGAN_CLASSES.put("Renal", 19);
    ORGAN_CLASSES.put("Reproductive", 20);
    ORGAN_CLASSES.put("Psychiatric", 21);
    ORGAN_CLASSES.put("Respiratory", 22);
    ORGAN_CLASSES.put("Skin", 23);
    ORGAN_CLASSES.put("Vascular", 24);
  }

  private CometDomains() {}

  /** The domain of a MedDRA organ class, 0 where it has none. */
  static int ofOrganClass(String name) {
    return startsWith(ORGAN_CLASSES, name);
  }

  /** The domain of a heading by the first of its tree numbers that has one, 0 where none has. */
  static int ofTree(String numbers) {
    for (String number : numbers.split("\\|", -1)) {
      int domain = startsWith(TREES, number);
      if (domain > 0) {
        return domain;
      }
    }
    return 0;
  }

  private static int startsWith(Map<String, Integer> domains, String text) {
    for (Map.Entry<String, Integer> entry : domains.entrySet()) {
      if (text.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return 0;
  }
}
