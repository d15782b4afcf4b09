package cn.xuezhao.batch.demo;

import java.util.List;

/**
 * A batch to show the product with.
 *
 * @param tenant regional centre it belongs to
 * @param institution name of the school
 * @param students rows of the roster
 * @param header columns of the roster, as a school would export them
 */
record DemoBatch(
    String tenant,
    String institution,
    String code,
    String displayName,
    int students,
    String header) {

  /** The batch of the Liaoning manual (L-B), and one of a Guangdong school that does not exist. */
  static List<DemoBatch> all() {
    return List.of(
        new DemoBatch("liaoning", "辽宁科技学院", "0G1XC", "辽宁科技学院24毕业", 4_894, "学号,姓名,身份证号,层次,毕业年份"),
        new DemoBatch("guangdong", "岭南示例职业学院", "GZ7K2", "岭南示例职业学院2027届", 200, "学号,层次,毕业年份"));
  }
}
