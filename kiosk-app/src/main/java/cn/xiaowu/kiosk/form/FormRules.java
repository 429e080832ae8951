package cn.xiaowu.kiosk.form;

import cn.xiaowu.contract.catalogue.ServiceItem;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Tells what is wrong with a form.
@FunctionalInterface
public interface FormRules {
    /// What is wrong, one Chinese sentence a field; empty if nothing is.
    ///
    /// @param item the item, with its schema
    /// @param values values so far
    Map<String, String> errors(ServiceItem item, ObjectNode values);
}
