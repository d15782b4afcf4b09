package cn.xuezhao.photolab.report;

import cn.xuezhao.photolab.refit.Proposal;
import java.util.List;
import java.util.Locale;

/** What was proposed, beside what is. */
public final class ProposalTable {

  private ProposalTable() {}

  /** Limits that would change, and how many would not. */
  public static String of(List<Proposal> proposals) {
    StringBuilder out = new StringBuilder();
    out.append("| rule | severity | end | present | proposed | without one portrait each |")
        .append(" found now | would find | alarms now | would alarm |\n")
        .append("|---|---|---|---:|---:|---|---|---|---|---|\n");
    List<Proposal> changed = proposals.stream().filter(Proposal::changes).toList();
    changed.forEach(proposal -> out.append(row(proposal)));
    return out.append(
            "%n%d limits compared, %d would change.%n".formatted(proposals.size(), changed.size()))
        .append(
            "Nothing was written. Change the rule book by hand, with the source and a new"
                + " version,\n")
        .append("where the set speaks for those whom the rule will judge.\n")
        .toString();
  }

  private static String row(Proposal p) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.3g | %.3g | %.3g to %.3g | %s | %s | %s | %s |%n",
        p.rule(),
        p.severity().word(),
        p.end(),
        p.present(),
        p.proposed(),
        p.lowest(),
        p.highest(),
        TextReport.percent(p.found()),
        TextReport.percent(p.wouldFind()),
        TextReport.percent(p.alarms()),
        TextReport.percent(p.wouldAlarm()));
  }
}
