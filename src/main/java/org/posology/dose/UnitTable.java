package org.posology.dose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of {@code units.tsv} and what they are per ({@code per.tsv}), each valid UCUM. */
final class UnitTable {

  private final List<Unit.Numerator> numerators = new ArrayList<>();
  private final List<Unit.Per> pers = new ArrayList<>();
  private final Phrases<Unit.Numerator> exact = new Phrases<>();
  private final Phrases<Unit.Numerator> folded = new Phrases<>();
  private final Phrases<Unit.Per> per = new Phrases<>();
  private final Map<String, List<Unit.Per>> glued = new HashMap<>();
  private final Unit.Per squareMetre = new Unit.Per("m2", Unit.PerKind.AREA, 1);
  private final Unit.Per squareCentimetre = new Unit.Per("cm2", Unit.PerKind.AREA, 1);

  private UnitTable() {}

  /** All units that amounts can be counted in. */
  List<Unit.Numerator> numerators() {
    return List.copyOf(numerators);
  }

  /** All that amounts can be per. */
  List<Unit.Per> pers() {
    return List.copyOf(pers);
  }

  static UnitTable load(Path folder, Ucum ucum) {
    UnitTable table = new UnitTable();
    RuleLine.read(folder.resolve("units.tsv")).forEach(line -> table.addUnit(line, ucum));
    RuleLine.read(folder.resolve("per.tsv")).forEach(line -> table.addPer(line, ucum));
    return table;
  }

  private void addUnit(RuleLine line, Ucum ucum) {
    String[] columns = line.columns(5);
    Unit.Kind kind = constant(line, Unit.Kind.class, columns[1]);
    checkUnit(line, columns[0], ucum);
    checkUnit(line, columns[3], ucum);
    double factor = Lexicon.number(line, columns[2]);
    Unit.Numerator numerator = new Unit.Numerator(columns[0], kind, factor, columns[3]);
    numerators.add(numerator);
    for (String form : RuleLine.members(columns[4], ",\\s*")) {
      List<String> forms = FormSplitter.split(form);
      if (!isNew(exact.put(forms, numerator), numerator)) {
        throw line.error("a second meaning for the unit '" + form + "'");
      }
      if (form.length() > 1 && form.equals(form.toLowerCase(Locale.ROOT))) {
        folded.put(forms, numerator);
      }
    }
  }

  private void addPer(RuleLine line, Ucum ucum) {
    String[] columns = line.columns(4);
    Unit.PerKind kind = constant(line, Unit.PerKind.class, columns[1]);
    if (kind != Unit.PerKind.THING) {
      checkUnit(line, columns[0], ucum);
    }
    double perDay = kind == Unit.PerKind.TIME ? Lexicon.number(line, columns[2]) : 1;
    Unit.Per meaning = new Unit.Per(columns[0], kind, perDay);
    pers.add(meaning);
    for (String form : RuleLine.members(columns[3], ",\\s*")) {
      if (kind == Unit.PerKind.TIME) {
        glued.put("kg" + form, List.of(new Unit.Per("kg", Unit.PerKind.WEIGHT, 1), meaning));
      }
      if (!isNew(per.put(FormSplitter.split(form), meaning), meaning)) {
        throw line.error("a second meaning for per '" + form + "'");
      }
    }
  }

  private static boolean isNew(@Nullable Object before, Object now) {
    return before == null || before.equals(now);
  }

  private static void checkUnit(RuleLine line, String code, Ucum ucum) {
    if (!ucum.isUnit(code)) {
      throw line.error("'" + code + "' is no UCUM unit");
    }
  }

  static <E extends Enum<E>> E constant(RuleLine line, Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw line.error("no such kind: " + name + ", there are " + List.of(type.getEnumConstants()));
    }
  }

  /** The unit of preparations' strengths. */
  Unit percent() {
    return Unit.of(new Unit.Numerator("%", Unit.Kind.PERCENT, 1, "%"));
  }

  /** The canonical unit of what is counted; the code itself where the table has none. */
  String canonical(String code) {
    return numerators.stream()
        .filter(numerator -> numerator.ucum().equals(code))
        .findFirst()
        .map(Unit.Numerator::canonical)
        .orElse(code);
  }

  /** One word for all times and one for all volumes; else the code itself. */
  String dimensionOfPer(String code) {
    return pers.stream()
        .filter(per -> per.ucum().equals(code))
        .filter(per -> per.kind() == Unit.PerKind.TIME || code.endsWith("L"))
        .findFirst()
        .map(per -> per.kind().name())
        .orElse(code);
  }

  Phrases.@Nullable Found<Unit.Numerator> numerator(SentenceForms forms, int at) {
    Phrases.Found<Unit.Numerator> asIs = exact.longest(forms.exact(), at);
    Phrases.Found<Unit.Numerator> lower = folded.longest(forms, at);
    boolean lowerIsLonger = lower != null && (asIs == null || lower.end() > asIs.end());
    return lowerIsLonger ? lower : asIs;
  }

  Phrases.@Nullable Found<Unit.Per> per(SentenceForms forms, int at) {
    return per.longest(forms, at);
  }

  /** Weight and time of {@code kgh}, or nothing. */
  List<Unit.Per> glued(String form) {
    return glued.getOrDefault(form, List.of());
  }

  Unit.Per area(String length) {
    return length.equals("cm") ? squareCentimetre : squareMetre;
  }
}
