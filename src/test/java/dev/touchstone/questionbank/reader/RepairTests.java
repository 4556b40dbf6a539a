package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Cleaning with evidence, and only with it. */
class RepairTests {

    private static final String DAMAGED = """
            一、簡答題(每題5分,共1題)1.題目:買家說顏(yán)色不對(duì),客服應(yīng)如何回應(yīng)?答案:1.請(qǐng)買家拍照。2.對(duì)照頁(yè)面。3.給出換(huàn)貨辦法。
            """;

    @Test
    void pinyinLeftBehindByAConverterIsTakenOutAndTheScriptSimplified() {
        var document = new BankReader().readText(DAMAGED);
        assertThat(document.questions()).hasSize(1);
        assertThat(document.questions().get(0).stem()).isEqualTo("买家说颜色不对,客服应如何回应?");
        assertThat(document.defects()).extracting(Defect::code).contains("repaired");
    }

    @Test
    void pinyinOfWholeWordsGoesTheSameWay() {
        var document = new BankReader().readText("""
                1. 顧客(gù kè)投訴(tóu sù)商品破損，先做什麼？（ B ）
                A. 不理會 B. 核實(hé shí)後退換
                """);
        assertThat(document.questions().get(0).stem()).isEqualTo("顾客投诉商品破损，先做什么？（ ）");
        assertThat(document.questions().get(0).options()).last().isEqualTo(new ReadOption("B", "核实后退换"));
    }

    @Test
    void thePassageShowsTheTextAsItWas() {
        var document = new BankReader().readText(DAMAGED);
        assertThat(document.sourceOf(document.questions().get(0)))
                .startsWith("1.題目:買家")
                .contains("顏(yán)色");
    }

    @Test
    void traditionalTextWithoutDamageStaysAsPrinted() {
        assertThat(Compact.read("""
                1. 顧客要求改地址，但訂單已出庫，該怎麼辦？
                答案：聯絡物流攔截。
                2. 什麼是首次回應時間？
                答案：從顧客第一句話到第一次回覆。
                """)).first().asString().contains("顧客要求改地址");
    }

    @Test
    void bytesOutOfStepAreRestoredOnlyWhenTheDocumentProvesThem() {
        var lost = DAMAGED
                + "2.題目:買家說顏(yán)色不對(duì)??头?yīng)如何回應(yīng)?答案:客服應(yīng)如何回應(yīng),見上。3.題目:天氣??头?zhuāng)如何?答案:略";
        var stems = new BankReader()
                .readText(lost).questions().stream().map(ReadQuestion::stem).toList();
        assertThat(stems.get(1)).isEqualTo("买家说颜色不对。客服应如何回应?");
        assertThat(stems.get(2)).contains("头?");
    }

    @Test
    void chineseEncodingIsRecognised() {
        var text = "1、什么叫首问负责？\n答案：第一位接待的客服跟到底。\n2、什么叫闭环？\n答案：有始有终并告知客户。\n";
        assertThat(Compact.read(text.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(Compact.read(text))
                .hasSize(2);
    }

    @Test
    void radicalsThatLookLikeCharactersBecomeCharacters() {
        assertThat(Compact.read("1. 为什么⽤户要先登录？\n答案：识别⾝份。\n"))
                .first()
                .asString()
                .contains("用户")
                .contains("身份");
    }
}
