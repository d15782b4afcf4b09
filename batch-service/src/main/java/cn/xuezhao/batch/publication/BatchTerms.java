package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.policy.Payer;
import cn.xuezhao.batch.policy.RosterMode;
import org.springframework.data.annotation.TypeAlias;

/**
 * What is agreed with the school (L-B).
 *
 * @param displayName school and class year as students see them, 辽宁科技学院24毕业
 * @param priceInFen of one order
 * @param expectedStudents as the school counts them
 * @param rosterMode what of the roster is kept
 */
@TypeAlias("batch-terms")
public record BatchTerms(
    String displayName, long priceInFen, Payer payer, int expectedStudents, RosterMode rosterMode) {

  /** The only kind of batch there is, 采集码线上集采. */
  public static final String TYPE = "collection-code-online";
}
