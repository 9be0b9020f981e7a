package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTermsTest {

  /** Words stand as they are, periods between angle brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          赤壁                          | 赤壁
          赤壁　嘉鱼，咸安              | 赤壁 嘉鱼 咸安
          “红色物业”（试行）            | 红色物业 试行
          XN-CB                         | XN-CB
          Chibi赤壁                     | Chibi 赤壁
          e龙岩                         | e 龙岩
          第6号                         | 第6号
          91.26分                       | 91.26分
          1,562处                       | 1,562处
          甲,乙                         | 甲 乙
          标题:赤壁                     | 标题 赤壁
          Xian'an                       | Xian'an
          赤壁 赤壁                     | 赤壁
          赤壁2023年6月排名             | 赤壁 <2023-06> 排名
          2023年06月份                  | <2023-06>
          2023 年 6 月                  | <2023-06>
          二○二三年十二月               | <2023-12>
          二零二三年十月                | <2023-10>
          2023/6                        | <2023-06>
          2023.06                       | <2023-06>
          Jun. 2023                     | <2023-06>
          september 2022                | <2022-09>
          2008年3-4月                   | <2008-03/2008-04>
          2008年3月至4月新闻发布        | <2008-03/2008-04> 新闻发布
          2008-03/2008-04               | <2008-03/2008-04>
          2023年第二季度                | <2023-Q2>
          2023年2季度                   | <2023-Q2>
          2023Q2                        | <2023-Q2>
          2023-q2                       | <2023-Q2>
          2008年上半年                  | <2008-H1>
          2008H2                        | <2008-H2>
          2023年度通报                  | <2023> 通报
          2023                          | <2023>
          2021 2022                     | <2021> <2022>
          XN-2023-001                   | XN-2023-001
          2023-06-12                    | 2023-06-12
          20230612                      | 20230612
          咸城管通〔2023〕6号           | 咸城管通〔2023〕6号
          咸城管通(2023)6号             | 咸城管通〔2023〕6号
          咸城管通【2023】第6号 赤壁    | 咸城管通〔2023〕第6号 赤壁
          ＸＮ－ＣＢ                    | XN-CB
          """)
  void takesApart(String words, String terms) {
    assertThat(show(QueryTerms.parse(words))).isEqualTo(Arrays.asList(terms.split(" ")));
  }

  @Test
  void hasNoTermsWithoutALetterOrDigit() {
    for (String words : List.of("", " ", "。，！", "\"'()*?~^", "🙂", "\u0000\uE000")) {
      assertThat(QueryTerms.parse(words).isEmpty()).isTrue();
    }
  }

  @Test
  void looksAtABoundedPartOfALongQuery() {
    QueryTerms many = QueryTerms.parse("a b c d e f g h i j k l m n o p q r s t u v w x y z");
    assertThat(many.terms()).hasSize(QueryTerms.MAX_TERMS);
    QueryTerms run = QueryTerms.parse("红".repeat(200));
    assertThat(run.terms())
        .containsExactly(new QueryTerms.Term.Word("红".repeat(QueryTerms.MAX_CHARACTERS)));
  }

  private static List<String> show(QueryTerms terms) {
    return terms.terms().stream()
        .map(term ->
            switch (term) {
              case QueryTerms.Term.Word(String text) -> text;
              case QueryTerms.Term.Period(String period) -> "<" + period + ">";
            })
        .toList();
  }
}
