package org.posology.dose;


/** Answers whether items belong to classes. */
final class ItemClasses {

  /** For each sign a bit for each class that it belongs to. */
  private final long[] classes;

  private final int plainWord;

  /**
   * @param alphabet with all signs that there will be
   * @param plainWord the sign of words that no rule names
   */
  ItemClasses(Alphabet alphabet, int plainWord) {
    this.plainWord = plainWord;
    classes = new long[alphabet.size()];
    for (ItemClass itemClass : ItemClass.values()) {
      int id = alphabet.classOf(itemClass.className());
      for (int sign = 0; sign < classes.length; sign++) {
        classes[sign] |= alphabet.belongs(sign, id) ? bit(itemClass) : 0;
      }
    }
  }

  boolean has(Item item, ItemClass itemClass) {
    return (classes[item.sign()] & bit(itemClass)) != 0;
  }

  private static long bit(ItemClass itemClass) {
    return 1L << itemClass.ordinal();
  }

  boolean isPlainWord(Item item) {
    return item.sign() == plainWord;
  }
}
