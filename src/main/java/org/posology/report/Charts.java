package org.posology.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posology.page.PageTemplate;

/** The figures of a report as charts. */
final class Charts {

  /** Labels that fit beside one another on a phone. */
  private static final int LABELS = 6;

  /** All directions, in the order in which they are stacked. */
  private static final List<String> DIRECTIONS =
      List.of("increase", "decrease", "improve", "worsen", "no_difference", "reported", "absent");

  private Charts() {}

  static Chart pace(RunReport.Pace pace) {
    List<RunReport.Count> counts = new ArrayList<>();
    for (int i = 0; i < pace.articles().size(); i++) {
      counts.add(new RunReport.Count(time(i * pace.seconds()), pace.articles().get(i)));
    }
    double most = counts.stream().mapToDouble(RunReport.Count::count).max().orElse(0);
    String description =
        "Articles read in each interval of %s; at most %s."
            .formatted(time(pace.seconds()), PageTemplate.number(most));
    return simple("pace", "Throughput in this run", description, "time from the start", counts);
  }

  static Chart runs(List<RunReport.Count> runs) {
    return simple(
        "runs",
        "Throughput of the last runs",
        "Records a second of the last %d runs of this command, the oldest first."
            .formatted(runs.size()),
        "run",
        runs);
  }

  private static Chart simple(
      String id, String title, String description, String row, List<RunReport.Count> counts) {
    double most = counts.stream().mapToDouble(RunReport.Count::count).max().orElse(1);
    int step = (counts.size() + LABELS - 1) / LABELS;
    List<Chart.Column> columns = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      RunReport.Count count = counts.get(i);
      String value = PageTemplate.number(count.count());
      columns.add(
          new Chart.Column(
              count.name(),
              i % step != 0,
              "",
              List.of(new Chart.Cell(value, size(count.count(), most), "plain"))));
    }
    Chart.Series series = new Chart.Series(id.equals("pace") ? "articles" : "records/s", "plain");
    return new Chart(id, title, description, row, List.of(series), columns);
  }

  static Chart doses(DrugDoses drug) {
    DoseBins bins = DoseBins.of(drug.doses());
    double most = bins.bins().stream().mapToLong(DoseBins.Bin::claims).max().orElse(1);
    List<String> directions = directions(bins);
    return new Chart(
        "doses-" + Integer.toHexString(drug.drug().hashCode()),
        drug.drug(),
        description(bins),
        "dose, " + bins.unit(),
        directions.stream().map(name -> new Chart.Series(said(name), style(name))).toList(),
        bins.bins().stream().map(bin -> column(bin, directions, most)).toList());
  }

  private static String description(DoseBins bins) {
    long claims = bins.bins().stream().mapToLong(DoseBins.Bin::claims).sum();
    String text =
        "%s claims by dose in %s, by direction."
            .formatted(PageTemplate.number((double) claims), bins.unit());
    return bins.others() == 0 ? text : text + " %d more have other units.".formatted(bins.others());
  }

  private static List<String> directions(DoseBins bins) {
    Set<String> there = new LinkedHashSet<>();
    bins.bins().forEach(bin -> there.addAll(bin.directions().keySet()));
    return DIRECTIONS.stream().filter(there::contains).toList();
  }

  private static Chart.Column column(DoseBins.Bin bin, List<String> directions, double most) {
    return new Chart.Column(
        bin.label(),
        false,
        PageTemplate.number((double) bin.claims()),
        directions.stream()
            .map(
                direction -> {
                  long claims = bin.directions().getOrDefault(direction, 0L);
                  return new Chart.Cell(
                      String.valueOf(claims), size((double) claims, most), style(direction));
                })
            .toList());
  }

  private static String size(double value, double most) {
    return String.format(Locale.ROOT, "%.4f", most == 0 ? 0 : value / most);
  }

  private static String said(String direction) {
    return direction.replace('_', ' ');
  }

  private static String style(String direction) {
    return "is-" + direction.replace('_', '-');
  }

  /** As 0:05 or 1:02:03. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    String minutes = "%d:%02d".formatted(whole / 60, whole % 60);
    return whole < 3600
        ? minutes
        : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
  }
}
