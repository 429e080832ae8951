package cn.xiaowu.contract.catalogue;

/// How a cross-province item is handled (国办发〔2020〕35号).
public enum HandlingMode {
    /// 全程网办: the home region handles everything remotely.
    FULLY_ONLINE,
    /// 异地代收代办: this place receives and checks the form, the home region decides.
    COLLECT_AND_FORWARD,
    /// 多地联办: one place accepts, the departments of several places work together.
    JOINT
}
