/** 20.00; prices are whole fen, so nothing is rounded. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** As a price is shown: ¥20.00. */
export const price = (fen: number): string => `¥${yuan(fen)}`;

/** As a price stands in a sentence: 20.00元. */
export const inYuan = (fen: number): string => `${yuan(fen)}元`;
