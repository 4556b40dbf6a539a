package dev.touchstone.bench;

import dev.touchstone.candidates.PersonWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the list of candidates asks for while somebody types. Every search is for another person who exists. */
final class SearchSuite implements Suite {

    private static final int WARM_UP = 200;
    private static final int COUNT = 300;

    @Override
    public List<String> metrics() {
        return List.of("search_name", "search_pinyin", "search_two_chars", "search_email", "search_phone");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var recruiter = product.recruiter();
        var results = new ArrayList<Result>();
        results.add(search(product, recruiter, "search_name", Person::name));
        results.add(search(product, recruiter, "search_pinyin", person -> PersonWords.pinyin(person.name())));
        results.add(search(product, recruiter, "search_two_chars", person -> person.name()
                .substring(person.name().length() - 2)));
        results.add(search(product, recruiter, "search_email", Person::email));
        results.add(search(
                product, recruiter, "search_phone", person -> person.phone().substring(7)));
        return results;
    }

    private static Result search(Product product, Visitor recruiter, String metric, Function<Person, String> typed)
            throws Exception {
        return product.meter().measure(metric, WARM_UP, COUNT, i -> {
            var person = Person.of(1 + (i * 37) % (product.n() / 2));
            var query = URLEncoder.encode(typed.apply(person), StandardCharsets.UTF_8);
            var found = recruiter.get("/candidates?job=&stage=&status=&q=" + query, "HX-Request", "true");
            if (!Visitor.text(found).contains("/applications/")) {
                throw new IllegalStateException(metric + " finds nobody for " + person);
            }
        });
    }
}
