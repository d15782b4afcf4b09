package cn.xuezhao.wechatsandbox.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordTypeTests {

  @ParameterizedTest
  @CsvSource({
    "THING, 审核通过",
    "THING, 二十个字正好放得下二十个字正好放得下",
    "THING, 备注 with 3 words",
    "NUMBER, 20.00",
    "LETTER, Passed",
    "SYMBOL, '!?'",
    "CHARACTER_STRING, 0G1XC-20241126",
    "TIME, 15:01",
    "TIME, 2019年10月1日 15:01",
    "TIME, 2024-10-16 14:54:42",
    "TIME, 2019年10月1日 15:01~2019年10月1日 16:01",
    "DATE, 2019年10月1日",
    "DATE, 2024-10-16",
    "DATE, 2019年10月1日 15:01",
    "AMOUNT, ¥20.00",
    "AMOUNT, 20元",
    "PHONE_NUMBER, +86-0766-66888866",
    "CAR_NUMBER, 粤A8Z888挂",
    "NAME, 王小明",
    "NAME, 阿卜杜拉·艾山江",
    "NAME, Alexander Hamilton",
    "PHRASE, 审核不通过",
    "CONST, 已回传",
  })
  void acceptsWhatTheTableAllows(KeywordType type, String value) {
    assertThat(type.accepts(value, List.of("已回传"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "THING, 二十一个字放不下二十一个字放不下二十一个字",
    "THING, ' '",
    "NUMBER, 20元",
    "LETTER, 通过",
    "SYMBOL, abc",
    "CHARACTER_STRING, 批次0G1XC",
    "CHARACTER_STRING, 012345678901234567890123456789012",
    "TIME, 2024-10-16",
    "TIME, 25:01",
    "TIME, 明天 15:01",
    "DATE, 15:01",
    "AMOUNT, 12345678901元",
    "PHONE_NUMBER, 电话8889",
    "CAR_NUMBER, 粤A8Z888888",
    "NAME, 阿卜杜拉艾山江买买提明尼亚孜",
    "NAME, 王小明2",
    "PHRASE, 审核不通过了",
    "PHRASE, 通过2",
    "PHRASE, passed",
    "CONST, 未列出",
  })
  void refusesWhatTheTableForbids(KeywordType type, String value) {
    assertThat(type.accepts(value, List.of("已回传"))).isFalse();
  }
}
