package io.sunboard.open311.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlFormatTest {

  private static String xml(Object content) {
    return new String(XmlFormat.of("root", content), StandardCharsets.UTF_8);
  }

  @Test
  void markupIsTextAndWhatXmlDoesNotKnowIsLeftOut() {
    assertThat(xml(new Tree().with("text", "<script>&\u0000\u0001\uFFFE 中文 😀")))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><root><text>&lt;script&gt;&amp; 中文 😀</text></root>");
  }

  @Test
  void itemsOfListsHaveNamesAndWhatIsNotThereIsEmpty() {
    Tree tree =
        new Tree()
            .with("none", null)
            .with("items", new Tree.Listed("item", List.of("a", new Tree().with("b", 1))));
    assertThat(xml(tree))
        .endsWith("<root><none/><items><item>a</item><item><b>1</b></item></items></root>");
  }
}
