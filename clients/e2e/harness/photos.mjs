// Photos that are made from the portrait when they are needed, in the browser of the journeys.
import { readFileSync } from 'node:fs';
import { theBrowser } from './phone.mjs';
import { portraitFile } from './platform.mjs';

/** The portrait as the camera of a good phone stores it: 10 megapixels with a sensor's noise, 6 MB and more. */
export const largePhoto = () =>
  drawn((pen, picture) => {
    const { canvas } = pen;
    canvas.width = 3200;
    canvas.height = Math.round((3200 * picture.height) / picture.width);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
    const noise = Int8Array.from({ length: 65_521 }, () =>
      Math.round(7 * (Math.random() + Math.random() - 1)),
    );
    for (let i = 0, at = 0; i < pixels.data.length; i += 4, at = (at + 1) % noise.length) {
      pixels.data[i] += noise[at];
      pixels.data[i + 1] += noise[at];
      pixels.data[i + 2] += noise[at];
    }
    pen.putImageData(pixels, 0, 0);
    return canvas.toDataURL('image/jpeg', 1);
  });

/** The head a little to one side: nothing that forbids the photo, and worth a look. */
export const leaningPhoto = () =>
  drawn((pen, picture) => {
    const { width, height } = picture;
    Object.assign(pen.canvas, { width, height });
    pen.drawImage(picture, 0, 0);
    pen.translate(width / 2, height);
    pen.rotate((5.5 * Math.PI) / 180);
    pen.drawImage(picture, -width / 2, -height);
    return pen.canvas.toDataURL('image/jpeg', 0.95);
  });

/** How much a picture differs from a part of another one, in levels of 255: the middle, where the face is. */
export async function differenceOf(whole, crop, part) {
  const page = await (await theBrowser()).newPage();
  try {
    return await page.evaluate(
      async ([whole, crop, part]) => {
        const load = async (jpeg) =>
          createImageBitmap(await (await fetch(`data:image/jpeg;base64,${jpeg}`)).blob());
        const pixels = (draw) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 120, height: 160 });
          const pen = canvas.getContext('2d');
          pen.imageSmoothingQuality = 'high';
          draw(pen);
          return pen.getImageData(40, 45, 40, 55).data;
        };
        const [from, made] = [await load(whole), await load(part)];
        const { x, y, width, height } = crop;
        const expected = pixels((pen) =>
          pen.drawImage(
            from,
            ...[x * from.width, y * from.height, width * from.width, height * from.height],
            ...[0, 0, 120, 160],
          ),
        );
        const found = pixels((pen) => pen.drawImage(made, 0, 0, 120, 160));
        return found.reduce((sum, value, i) => sum + Math.abs(value - expected[i]), 0) / found.length;
      },
      [whole.toString('base64'), crop, part.toString('base64')],
    );
  } finally {
    await page.close();
  }
}

async function drawn(draw) {
  const page = await (await theBrowser()).newPage();
  try {
    const address = await page.evaluate(
      async ([portrait, draw]) => {
        const blob = await (await fetch(`data:image/jpeg;base64,${portrait}`)).blob();
        const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        return (0, eval)(draw)(pen, await createImageBitmap(blob));
      },
      [readFileSync(portraitFile()).toString('base64'), draw.toString()],
    );
    return Buffer.from(address.split(',')[1], 'base64');
  } finally {
    await page.close();
  }
}
