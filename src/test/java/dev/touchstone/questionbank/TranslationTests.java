package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.LocalizedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranslationTests {

    private static final VersionText STEM = text("stem", "快递丢了怎么办", "The parcel is lost. What do you do?");
    private static final VersionText ANALYSIS = text("analysis", "先道歉", "Apologise first");

    @Test
    void everyTextWithEnglishIsComplete() {
        assertThat(Translation.of(List.of(STEM, ANALYSIS)).state()).isEqualTo(TranslationState.COMPLETE);
    }

    @Test
    void whatHasNoEnglishIsNamed() {
        var partly = Translation.of(List.of(STEM, text("analysis", "先道歉", null)));
        assertThat(partly.state()).isEqualTo(TranslationState.PARTLY);
        assertThat(partly.missing()).containsExactly("analysis");
        assertThat(Translation.of(List.of(text("stem", "快递丢了", " "))).state()).isEqualTo(TranslationState.NONE);
    }

    @Test
    void englishThatStayedWhileTheChineseChangedIsStale() {
        var changed = text("stem", "快递晚了怎么办", STEM.text().en());
        var stale = Translation.stale(List.of(changed, ANALYSIS), List.of(STEM, ANALYSIS), Set.of());
        assertThat(stale).containsExactly(changed);
        assertThat(Translation.of(List.of(changed, ANALYSIS), stale).state()).isEqualTo(TranslationState.OUTDATED);
        assertThat(Translation.of(List.of(changed, ANALYSIS), stale).outdated()).containsExactly("stem");
    }

    @Test
    void englishThatChangedWithTheChineseIsFresh() {
        var changed = text("stem", "快递晚了怎么办", "The parcel is late. What do you do?");
        assertThat(Translation.stale(List.of(changed), List.of(STEM), Set.of())).isEmpty();
    }

    @Test
    void staleEnglishStaysStaleUntilItChanges() {
        var changed = text("stem", "快递晚了怎么办", STEM.text().en());
        assertThat(Translation.stale(List.of(changed), List.of(changed), Set.of(changed)))
                .containsExactly(changed);
        var written = text("stem", "快递晚了怎么办", "The parcel is late. What do you do?");
        assertThat(Translation.stale(List.of(written), List.of(changed), Set.of(changed)))
                .isEmpty();
    }

    @Test
    void anOptionThatMovedIsNoOtherOption() {
        var yes = text("options", "可以", "Yes");
        var no = text("options", "不行", "No");
        assertThat(Translation.stale(List.of(no, yes), List.of(yes, no), Set.of()))
                .isEmpty();
    }

    private static VersionText text(String part, String zh, @Nullable String en) {
        return new VersionText(part, new LocalizedText(zh, en));
    }
}
