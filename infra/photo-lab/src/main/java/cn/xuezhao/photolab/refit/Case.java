package cn.xuezhao.photolab.refit;

/**
 * One measured value and whether the picture really has the fault.
 *
 * @param portrait whose it is; values of one portrait are judged by limits fitted without any of
 *     them
 */
record Case(double value, boolean faulty, String portrait) {}
