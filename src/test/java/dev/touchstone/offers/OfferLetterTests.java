package dev.touchstone.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.offers.OfferFixture.Opening;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@TouchstoneTest
class OfferLetterTests {

    /** Characters of given names that small fonts lack. */
    private static final String RARE = "喆珺劼赟玥煜犇甯昇昱晔晟曦暄沄沅洺浠涵淼湉溦滢漪潇澍瀚炅炜炫烨焓焱煊熠燊燚爻玎玓玘玙玚玠玢玥玦玮玹珂珈珉"
            + "珏珑珙珝珞珣珥珩珮珲珽琀琅琇琎琛琦琪琬琮琰琲瑄瑀瑆瑗瑛瑜瑢瑧瑨瑭瑱瑷瑾璁璆璇璈璐璟璠璥璨璩璪璮璱璿瓒瓘祎祐祚祺祾禛禹稷竑竞"
            + "筠筱箐簃粲绛绯绶缃缜翀翊翎翙翚翯翾芃芊芮芷苒苡茜茸茹荇荑莀莞莹菀菁菡萱葳蒨蓁蓓蔚蔼蕙蕤薇藜蘅虓螭袆裎覃觅訚詠谌谧谡豫贇赪跞轶迦逸遐邈郗郢郦"
            + "鄢酆釉釿钊钰钲铄铖铭锴锶镕镝闳闿阗陟隽雩雯霁霆霈霏霖靓靖靛韡韫颀颉颢颛飏飐馥骁骋骐骞鲲鹄鹭麒麟黎黛鼐龑";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    OfferDesk desk;

    @Autowired
    OfferLetterText said;

    @Autowired
    Mailroom mailroom;

    private OfferFixture offers;
    private Opening opening;

    @BeforeEach
    void open() {
        offers = beans.createBean(OfferFixture.class);
        opening = offers.opening();
    }

    @Test
    void theLetterSaysEverythingInChinese() throws IOException {
        try (var pdf = letter("诸葛喆", Language.ZH)) {
            assertThat(text(pdf))
                    .contains("录用通知书", "诸葛喆", "售后客服", "中级", "杭州", "8,000", "3 个月", "2026", "试金石")
                    .doesNotContain("#", "??", "offers.");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theLetterSaysEverythingInEnglish() throws IOException {
        try (var pdf = letter("Ann O'Neil & Sons", Language.EN)) {
            assertThat(text(pdf))
                    .contains("Ann O'Neil & Sons", "After-sales agent", "Intermediate", "8,000", "Touchstone")
                    .doesNotContain("offers.", "''");
        }
    }

    @Test
    void theLetterNamesDayAndTimeOfTheAnswerInTheHousesZone() throws IOException {
        for (var language : Language.values()) {
            var application = offers.sent(opening, "林晓", language);
            assertThat(said.of(application, language).orElseThrow().answerBy())
                    .endsWith(until(application).format(DateTimeFormatter.ofPattern("HH:mm")));
            try (var pdf = Loader.loadPDF(desk.pdf(application).orElseThrow())) {
                assertThat(text(pdf).replaceAll("\\s", "")).contains(answerBy(application, language));
            }
        }
    }

    @Test
    void anExtendedOffersLetterNamesTheNewTerm() throws IOException {
        for (var language : Language.values()) {
            var application = offers.sent(opening, "林晓", language);
            desk.extend(application, Duration.ofDays(9));
            try (var pdf = Loader.loadPDF(desk.pdf(application).orElseThrow())) {
                assertThat(text(pdf).replaceAll("\\s", "")).contains(answerBy(application, language));
            }
            assertThat(mailroom.mailsOf(application.value()))
                    .filteredOn(mail -> mail.kind().equals("offer-reminder"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.attachments()).hasSize(1));
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (var pdf = letter("林晓", Language.ZH)) {
            assertThat(fonts(pdf)).isNotEmpty().allSatisfy(font -> assertThat(font.isEmbedded())
                    .as(font.getName())
                    .isTrue());
        }
    }

    @Test
    void rareCharactersOfNamesAreNotLost() throws IOException {
        assertThat(RARE.codePoints().distinct().count()).isGreaterThanOrEqualTo(200);
        var all = RARE.codePoints().distinct().toArray();
        for (int from = 0; from < all.length; from += 60) {
            var name = new String(all, from, Math.min(60, all.length - from));
            try (var pdf = letter(name, Language.ZH)) {
                assertThat(text(pdf).replaceAll("\\s", "")).contains(name);
            }
        }
    }

    /** What the letter has to say of the term, without its spaces. */
    private String answerBy(JobApplicationId application, Language language) {
        var pattern = language == Language.ZH ? "'请在'yyyy年M月d日HH:mm'前'" : "'by'MMMMd,yyyyHH:mm','";
        return until(application).format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    private ZonedDateTime until(JobApplicationId application) {
        return desk.of(application).orElseThrow().expiresAt().atZone(ZoneId.of("Asia/Shanghai"));
    }

    private PDDocument letter(String name, Language language) throws IOException {
        var application = offers.sent(opening, name, language);
        return Loader.loadPDF(desk.pdf(application).orElseThrow());
    }

    /** The font shares glyphs between characters and their radicals (⾦ and 金); the embedder writes down the former. */
    private static String text(PDDocument pdf) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
