package cn.xuezhao.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordTypeTests {

  @ParameterizedTest
  @CsvSource({
    "THING, 审核通过, 审核通过",
    "THING, 正好二十个字正好二十个字正好二十个字正好, 正好二十个字正好二十个字正好二十个字正好",
    "THING, 背景不均匀、头发遮挡眉眼、光线不均匀、镜片反光、佩戴饰品, 背景不均匀、头发遮挡眉眼、光线不均匀…",
    "THING, 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷, 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷…",
    "NAME, 𠮷野𠮷野𠮷野𠮷野𠮷野𠮷, 𠮷野𠮷野𠮷野𠮷野𠮷野",
    "THING, '两 行\n文字', 两 行 文字",
    "NAME, 王小明, 王小明",
    "NAME, 阿卜杜拉·艾山江·买买提明, 阿卜杜拉·艾山江·买",
    "NAME, Alexander Hamilton the Second, Alexander Hamilton t",
    "NAME, 王小明2, 王小明",
    "PHRASE, 审核不通过, 审核不通过",
    "PHRASE, 已通过(2), 已通过",
    "PHRASE, 正在等待人工审核, 正在等待人",
    "TIME, 2024-10-16 14:54:42, 2024-10-16 14:54:42",
    "TEXT, '  您好  ', 您好",
  })
  void cutsAValueToWhatTheFieldHolds(KeywordType type, String value, String expected) {
    assertThat(type.format(value)).isEqualTo(expected);
  }
}
