package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stems that nearly repeat another are found without comparing each with each. */
class NearStemsTests {

    private static final String WORDS = "客户快递退款换货订单发票尺码颜色差评安抚道歉赠品物流仓库客服回复承诺";

    @Test
    void aStemWithOneOtherWordIsFound() {
        var version = QuestionVersionId.next();
        var stems = new NearStems<>(Map.of(version, "客户说收到的衣服颜色不对应该先做什么"));
        assertThat(stems.nearest("客户说收到的鞋子颜色不对应该先做什么")).contains(version);
        assertThat(stems.nearest("客户催促发货但是仓库今天盘点怎么回复他")).isEmpty();
    }

    @Test
    void shortStemsAreNeverNear() {
        assertThat(new NearStems<>(Map.of(QuestionVersionId.next(), "怎么道歉")).nearest("怎么道歉"))
                .isEmpty();
    }

    /** The rarest pairs alone lead to every stem that the whole comparison calls near. */
    @Test
    void noNearStemIsMissed() {
        var random = new Random(11);
        var stems = new HashMap<QuestionVersionId, String>();
        for (int i = 0; i < 300; i++) {
            stems.put(QuestionVersionId.next(), stem(random));
        }
        var search = new NearStems<>(stems);
        int near = 0;
        for (int round = 0; round < 600; round++) {
            var key = changed(
                    stems.values().stream()
                            .skip(random.nextInt(300))
                            .findFirst()
                            .orElseThrow(),
                    random);
            var best = stems.values().stream()
                    .mapToDouble(stem -> likeness(stem, key))
                    .max()
                    .orElseThrow();
            var found = search.nearest(key);
            assertThat(found.isPresent()).as(key).isEqualTo(best >= 0.82);
            if (found.isPresent()) {
                assertThat(likeness(stems.getOrDefault(found.get(), ""), key)).isEqualTo(best);
                near++;
            }
        }
        assertThat(near).isBetween(100, 500);
    }

    private static String stem(Random random) {
        return random.ints(15 + random.nextInt(30), 0, WORDS.length())
                .mapToObj(WORDS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static String changed(String stem, Random random) {
        var text = new StringBuilder(stem);
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.setCharAt(random.nextInt(text.length()), WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return text.toString();
    }

    private static double likeness(String one, String other) {
        var shared = pairs(one);
        var others = pairs(other);
        double all = shared.size() + others.size();
        shared.retainAll(others);
        return 2 * shared.size() / all;
    }

    private static Set<String> pairs(String key) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }
}
