package org.posology.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Level 0: tokens to items. Numbers are read first, units behind numbers only, then words. */
final class ItemReader {

  private static final Set<String> MORE =
      Set.of("more", "greater", "higher", "less", "fewer", "lower");

  /** Whole numbers below it are rather part of a name: {@code IL-2}. */
  private static final double LEAST_DOSED = 5;

  private static final Set<String> DOSED = Set.of("mg", "ug", "mg/d", "ug/d", "mg/kg", "[IU]", "U");

  private final Lexicon lexicon;
  private final NumberReader numbers;
  private final UnitReader units;
  private final Signs signs;

  ItemReader(Lexicon lexicon, NumberReader numbers, UnitReader units, Signs signs) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.units = units;
    this.signs = signs;
  }

  List<Item> read(SentenceForms forms) {
    List<Item> items = new ArrayList<>(forms.size());
    int at = 0;
    while (at < forms.size()) {
      at = readOne(forms, at, items);
    }
    return items;
  }

  private int readOne(SentenceForms forms, int at, List<Item> items) {
    int end = followsNumber(forms, at, items) ? readUnit(forms, at, items) : at;
    if (end == at && isMinus(forms, at, items)) {
      end = readNegative(forms, at, items);
    }
    return end == at ? readNumberOrWord(forms, at, items) : end;
  }

  private int readUnit(SentenceForms forms, int at, List<Item> items) {
    UnitReader.Read unit = units.read(forms, at);
    if (unit != null && unit.unit().numerator().kind() == Unit.Kind.CELLS) {
      raiseLostPower(forms, at, items);
    }
    return unit == null
        ? at
        : add(forms, at, unit.end(), signs.unit, new Sense.InUnit(unit.unit()), items);
  }

  /** {@code 109 CFU} where the superscript was lost; nobody gives so few. */
  private static void raiseLostPower(SentenceForms forms, int at, List<Item> items) {
    int last = items.size() - 1;
    Item number = items.get(last);
    boolean lone = number.begin() == forms.begin(at - 1) && number.end() == forms.end(at - 1);
    if (lone && NumberReader.isLostPower(forms.form(at - 1))) {
      double value = Math.pow(10, Integer.parseInt(forms.form(at - 1).substring(2)));
      items.set(
          last, new Item(number.sign(), number.begin(), number.end(), new Sense.Value(value)));
    }
  }

  private int readNegative(SentenceForms forms, int at, List<Item> items) {
    NumberReader.Read number = numbers.read(forms, at + 1, false);
    return number == null ? at : add(forms, at, number.end(), signs.negative, null, items);
  }

  private int readNumberOrWord(SentenceForms forms, int at, List<Item> items) {
    Phrases.Found<Lexicon.Entry> phrase = lexicon.longest(forms, at);
    boolean dashed = forms.is(at - 1, "-");
    boolean apart = afterUnit(items, dashed) || (dashed && isDosed(forms, at));
    NumberReader.Read number = numbers.read(forms, at, apart);
    if (number != null && (phrase == null || phrase.end() <= number.end())) {
      String figures = number.end() == at + 1 ? forms.form(at) : "";
      int sign = signs.number(figures, !unitFollows(forms, number.end()));
      return add(forms, at, number.end(), sign, new Sense.Value(number.value()), items);
    }
    return phrase == null
        ? add(forms, at, at + 1, lexicon.signOf(forms, at), null, items)
        : add(forms, at, phrase.end(), phrase.meaning().sign(), phrase.meaning().sense(), items);
  }

  /** A dash that stands at a number, and apart from what is before it: {@code (-3.7 mmol)}. */
  private static boolean isMinus(SentenceForms forms, int at, List<Item> items) {
    boolean apart =
        !forms.touches(at)
            || forms.is(at - 1, "(")
            || forms.is(at - 1, "[")
            || forms.is(at - 1, "=");
    boolean afterNumber =
        !items.isEmpty()
            && (isNumber(items.get(items.size() - 1))
                || items.get(items.size() - 1).sense() instanceof Sense.InUnit);
    return forms.is(at, "-") && apart && !afterNumber && forms.touches(at + 1);
  }

  private static boolean afterUnit(List<Item> items, boolean dashed) {
    int unit = items.size() - (dashed ? 2 : 1);
    return unit >= 0 && items.get(unit).sense() instanceof Sense.InUnit;
  }

  /** The amount of a drug that a hyphen ties to its short name: {@code XYZ-500 mg}. */
  private boolean isDosed(SentenceForms forms, int at) {
    boolean named = forms.isLetters(at - 2) && forms.exact(at - 2).length() > 1;
    NumberReader.Read number = named ? numbers.read(forms, at, true) : null;
    if (number == null || (number.value() < LEAST_DOSED && number.end() == at + 1)) {
      return false;
    }
    UnitReader.Read unit = units.read(forms, number.end());
    return unit != null && DOSED.contains(unit.unit().ucum());
  }

  private boolean unitFollows(SentenceForms forms, int at) {
    return units.begins(forms, forms.is(at, "-") ? at + 1 : at);
  }

  /**
   * Right behind a number, or with a dash or {@code a} between: {@code 5-mg}, {@code half a
   * tablet}.
   */
  private boolean followsNumber(SentenceForms forms, int at, List<Item> items) {
    int last = items.size() - 1;
    if (last < 0 || isNumber(items.get(last))) {
      return last >= 0;
    }
    boolean linked =
        last > 0
            && (forms.is(at - 1, "-") || forms.is(at - 1, "a"))
            && isNumber(items.get(last - 1));
    return linked || isMoreOf(forms, at, items);
  }

  /** {@code 10 or more mg/d}. */
  private static boolean isMoreOf(SentenceForms forms, int at, List<Item> items) {
    int number = items.size() - 3;
    return number >= 0
        && forms.is(at - 2, "or")
        && MORE.contains(forms.form(at - 1))
        && isNumber(items.get(number));
  }

  private static boolean isNumber(Item item) {
    return item.sense() instanceof Sense.Value;
  }

  private static int add(
      SentenceForms forms, int at, int end, int sign, @Nullable Sense sense, List<Item> items) {
    items.add(new Item(sign, forms.begin(at), forms.end(end - 1), sense));
    return end;
  }
}
