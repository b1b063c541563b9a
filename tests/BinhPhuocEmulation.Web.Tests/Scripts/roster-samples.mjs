// A small config as the page holds it.
const column = (key, heading, aliases = [], more = {}) => ({ key, heading, aliases, maxLength: 200, sensitive: false, list: "", width: 100, required: [], ...more });

export const columns = [
  column("name", "Họ và tên", ["Họ tên"], { required: ["model", "other"] }),
  column("group", "Nhóm", [], { list: "group", required: ["model", "other"] }),
  column("birth", "Ngày sinh", ["Năm sinh"], { maxLength: 20, required: ["model"] }),
  column("gender", "Nam/Nữ", ["Giới tính"], { list: "gender", required: ["model"] }),
  column("ethnicity", "Dân tộc", [], { list: "ethnicity", sensitive: true }),
  column("post", "Nghề nghiệp, chức vụ", ["Chức vụ"]),
  column("workplace", "Đơn vị công tác, nơi ở", ["Đơn vị"]),
  column("direct", "Trực tiếp", [], { list: "yes-no" }),
  column("phone", "Số điện thoại"),
  column("collective", "Tập thể được đại diện"),
  column("capacity", "Thành phần đại biểu", [], { list: "capacity", required: ["model"], notOfCollective: true }),
];

const items = (...names) => names.map(name => ({ code: name, name, variants: [] }));

export const lists = {
  group: items("Điển hình", "Khách mời", "Lãnh đạo"),
  gender: items("Nam", "Nữ"),
  ethnicity: [...items("Kinh", "Khmer"), { code: "xtieng", name: "Xtiêng", variants: ["S'tiêng", "Stiêng"], marked: true }].map(item => ({ ...item, marked: item.name !== "Kinh" })),
  "yes-no": items("Có", "Không"),
  capacity: [...items("Điển hình tiên tiến"), { code: "TT", name: "Đại diện tập thể", variants: ["Tập thể"], marked: true }],
};
