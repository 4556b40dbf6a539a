package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that met an empty database at the same time, and the two links they printed. */
@TwoNodesTest
class FirstAdministratorIT {

    private static final String PASSWORD = "nobody guesses this 42";

    @Autowired
    TwoNodes nodes;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void up() {
        nodes.awaitBoth();
    }

    @Test
    void bothNodesAreUpOnOneSchemaWithOneDeployment() {
        assertThat(nodes.all()).allMatch(Node::isHealthy);
        assertThat(count("select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(count("select count(*) from camunda.act_re_deployment")).isOne();
    }

    /** Any link that was printed works on any node, until somebody is administrator: then none does. */
    @Test
    void twoPeopleWhoUseBothLinksAtOnceMakeOneAdministrator() throws Exception {
        var links = nodes.all().stream()
                .map(node -> node.firstAdministratorLinks().get(0))
                .toList();
        var first = new Visitor(nodes.b());
        var second = new Visitor(nodes.a());
        assertThat(first.get(links.get(0)).statusCode()).isEqualTo(200);
        assertThat(second.get(links.get(1)).statusCode()).isEqualTo(200);

        var answers = together(
                () -> become(first, links.get(0), "first@example.test"),
                () -> become(second, links.get(1), "second@example.test"));

        assertThat(answers).doesNotContain(500);
        assertThat(count("select count(*) from identity.account where 'ADMIN' = any(roles)"))
                .isOne();
        for (var node : nodes.all()) {
            for (var link : links) {
                assertThat(new Visitor(node).get(link).statusCode()).isEqualTo(404);
            }
        }
    }

    private static int become(Visitor visitor, String link, String email) throws IOException {
        HttpResponse<String> answer = visitor.post(
                link, Map.of("name", "程亮", "email", email, "language", "ZH", "password", PASSWORD, "repeat", PASSWORD));
        return answer.statusCode();
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(() -> {
                start.await();
                return one.call();
            });
            var second = pool.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        } finally {
            pool.shutdownNow();
        }
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
