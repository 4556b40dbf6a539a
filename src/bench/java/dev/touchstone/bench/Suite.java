package dev.touchstone.bench;

import java.util.List;

/** Some metrics that are measured together on the running product. */
interface Suite {

    List<String> metrics();

    List<Result> measure(Product product) throws Exception;
}
