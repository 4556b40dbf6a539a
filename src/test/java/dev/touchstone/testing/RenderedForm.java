package dev.touchstone.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** A form as a browser would send it: its own fields with their own values, so that a test cannot invent any. */
public final class RenderedForm {

    private static final Pattern FIELD = Pattern.compile(
            "<(?:(input)\\b([^>]*)>|(textarea)\\b([^>]*)>([^<]*)</textarea>|(select)\\b([^>]*)>(.*?)</select>)",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private RenderedForm(String action) {
        this.action = action;
    }

    /** The form of the page that is sent to this path. */
    public static RenderedForm of(MvcTestResult page, String action) {
        var form = Pattern.compile(
                        "<form\\b[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(new String(
                        page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        if (!form.find()) {
            throw new AssertionError("The page has no form for " + action);
        }
        var rendered = new RenderedForm(action);
        var field = FIELD.matcher(form.group(1));
        while (field.find()) {
            if (field.group(1) != null) {
                rendered.input(field.group(2));
            } else if (field.group(3) != null) {
                var text = HtmlUtils.htmlUnescape(field.group(5).strip());
                rendered.fields.put(attribute(field.group(4), "name"), text);
            } else {
                rendered.fields.put(attribute(field.group(7), "name"), chosen(field.group(8)));
            }
        }
        return rendered;
    }

    /** The value a field has on the page. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Types into a field; refuses one the page does not have. */
    public RenderedForm type(String name, String value) {
        if (!fields.containsKey(name)) {
            throw new AssertionError("The form has no field " + name + ", it has " + fields.keySet());
        }
        fields.put(name, value);
        return this;
    }

    /** Sends every field. */
    public MvcTestResult send(MockMvcTester mvc, RequestPostProcessor who) {
        var request = mvc.post().uri(action).with(who).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private void input(String attributes) {
        var name = attribute(attributes, "name");
        var off = attribute(attributes, "type").equals("checkbox") && !attributes.contains("checked");
        if (!name.isEmpty() && !name.equals("_csrf") && !off) {
            fields.put(name, attribute(attributes, "value"));
        }
    }

    private static String chosen(String options) {
        var option = OPTION.matcher(options);
        var first = "";
        for (int at = 0; option.find(); at++) {
            if (at == 0 || option.group(1).contains("selected")) {
                first = attribute(option.group(1), "value");
            }
        }
        return first;
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
