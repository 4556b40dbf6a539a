package dev.touchstone.demo;

import dev.touchstone.questionbank.AccompaniedVersions;
import dev.touchstone.questionbank.Accompaniment;
import dev.touchstone.questionbank.ChosenPicture;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.QuestionBank;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives some questions of the demo's bank the screenshot they are about. */
@Component
@Profile("demo")
class DemoPictures {

    private final DemoContent content;
    private final QuestionBank bank;
    private final Pictures pictures;
    private final AccompaniedVersions versions;

    DemoPictures(DemoContent content, QuestionBank bank, Pictures pictures, AccompaniedVersions versions) {
        this.content = content;
        this.bank = bank;
        this.pictures = pictures;
        this.versions = versions;
    }

    void hang() {
        for (var illustration : content.illustrations()) {
            var picture = new ChosenPicture(pictures.keep(content.picture(illustration)), illustration.alt());
            versions.keep(
                    new Accompaniment(List.of(picture), false),
                    () -> bank.published(illustration.number()).orElseThrow().id());
        }
    }
}
