package dev.touchstone.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.Language;
import dev.touchstone.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchWordsTests {

    private JdbcClient jdbc;

    @BeforeAll
    void people() {
        jdbc = JdbcClient.create(TestDatabase.migrated());
        file("王小明", "xiaoming.wang@example.com", "13812345678");
        file("王晓敏", "min@example.com", "13900000000");
        file("欧阳娜娜", "nana@example.cn", "+8613511112222");
        file("吕思清", null, "13466667777");
        file("单雪", null, "18877776666");
        file("Alex Chen", "alex.chen@example.org", "+1 650 555 0199");
    }

    @ParameterizedTest
    @CsvSource({
        "王, 王小明|王晓敏",
        "小明, 王小明",
        "王小, 王小明",
        "小敏, ''",
        "欧阳娜, 欧阳娜娜",
        "wangxiaoming, 王小明",
        "wang xiao, 王小明|王晓敏",
        "xiaomin, 王小明|王晓敏",
        "ouyang, 欧阳娜娜",
        "wxm, 王小明|王晓敏",
        "oynn, 欧阳娜娜",
        "lvsiqing, 吕思清",
        "lusiqing, 吕思清",
        "shan, 单雪",
        "5678, 王小明",
        "2222, 欧阳娜娜",
        "13466667777, 吕思清",
        "0199, Alex Chen",
        "chen, Alex Chen",
        "alex.chen@, Alex Chen",
        "NANA@EXAMPLE.CN, 欧阳娜娜",
        "王 5678, 王小明",
        "王 0000, 王晓敏",
        "小明xm, 王小明"
    })
    void whatIsTypedFindsWhoIsMeant(String typed, String expected) {
        var names = expected.isEmpty() ? new String[0] : expected.split("\\|");
        assertThat(found(typed)).containsExactlyInAnyOrder(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "':* | !", "%", "\\", "（）"})
    void marksAreNotAQuery(String typed) {
        assertThat(SearchQuery.of(typed)).isEmpty();
    }

    @Test
    void quotesAndOperatorsInATypedWordAreHarmless() {
        assertThat(found("wang'&!(")).contains("王小明");
    }

    private List<String> found(String typed) {
        return jdbc.sql("select name from candidates.candidate where search @@ cast(:query as tsquery)")
                .param("query", SearchQuery.of(typed))
                .query(String.class)
                .list();
    }

    private void file(String name, String email, String phone) {
        new People(jdbc).insert(name, ContactData.of(email, phone), Language.ZH, Instant.EPOCH);
    }
}
