package cn.xuezhao.batch.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column a roster may have, with the names schools give it. */
enum RosterColumn {
  STUDENT_NUMBER("studentNumber", "学号", "学生学号,学籍学号,学生编号,student no,student id"),
  NAME("name", "姓名", "学生姓名,名字,中文姓名,student name,full name"),
  DOCUMENT_NUMBER(
      "documentNumber",
      "身份证号",
      "身份证,身份证号码,身份证件号,身份证件号码,有效证件号码,证件号码,证件号,公民身份号码,id number,id card number"),
  LEVEL("level", "层次", "学历,培养层次,学历层次,学习层次,education level"),
  YEAR("year", "毕业年份", "毕业年,毕业年度,届别,毕业届别,毕业届,graduation year");

  private static final Map<String, RosterColumn> BY_NAME =
      Arrays.stream(values())
          .flatMap(column -> column.names().map(name -> Map.entry(plain(name), column)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String member;
  private final String chinese;
  private final String otherNames;

  RosterColumn(String member, String chinese, String otherNames) {
    this.member = member;
    this.chinese = chinese;
    this.otherNames = otherNames;
  }

  /** Name in the API. */
  String member() {
    return member;
  }

  /** Name in the template. */
  String chinese() {
    return chinese;
  }

  /** Whether a centre that keeps student numbers only may not keep it. */
  boolean isPersonal() {
    return this == NAME || this == DOCUMENT_NUMBER;
  }

  static Optional<RosterColumn> named(String header) {
    return Optional.ofNullable(BY_NAME.get(plain(header)));
  }

  private Stream<String> names() {
    return Stream.of(Stream.of(member, chinese), Arrays.stream(otherNames.split(",")))
        .flatMap(Function.identity());
  }

  /** {@code Student_Number}, {@code ＳＴＵＤＥＮＴ　ＮＯ.} and {@code 学 号（必填）} are what they look like. */
  private static String plain(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]", "")
        .replaceAll("[\\s_*.:()-]", "")
        .toLowerCase(Locale.ROOT);
  }
}
