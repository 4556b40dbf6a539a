package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long documents are read completely. */
class SizeTests {

    @Test
    void everyOneOfThreeThousandQuestionsIsFound() {
        var text = new StringBuilder("一、单选题（每题1分，共3000题）\n");
        for (var i = 1; i <= 3000; i++) {
            text.append(i).append("．第").append(i).append("位买家询问库存，先做什么？\nA．查库存\nB．猜\n答案：A\n");
        }
        var document = new BankReader().readText(text.toString());
        assertThat(document.questions()).hasSize(3000).allMatch(ReadQuestion::isClean);
        assertThat(document.defects()).isEmpty();
    }
}
